package cn.mingchu.simulator.goods;

/** What a party of the supply chain lives from. */
public enum Trade {
  VEGETABLE_FARM,
  ANIMAL_FARM,
  GRAIN_FARM,
  MILL,
  SLAUGHTERHOUSE,
  FACTORY,
  DISTRIBUTOR
}
