package cn.mingchu.simulator.variety;

/**
 * How machines with programs run, and what is fried.
 *
 * @param steamCelsius what a steam cabinet holds
 * @param infraredCelsius what an infrared cabinet holds
 * @param heatingMinutes from cold to that
 * @param rinseCelsius what a dishwasher rinses at
 * @param irradiance what an ultraviolet lamp gives, µW/cm²
 * @param oilCelsius what a fryer is set to
 */
public record ProgramVariety(
    Range steamCelsius,
    Range infraredCelsius,
    Range heatingMinutes,
    Range rinseCelsius,
    Range irradiance,
    Range oilCelsius) {}
