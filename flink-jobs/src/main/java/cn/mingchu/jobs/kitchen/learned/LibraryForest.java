package cn.mingchu.jobs.kitchen.learned;

import com.amazon.randomcutforest.IComponentModel;
import com.amazon.randomcutforest.RandomCutForest;
import com.amazon.randomcutforest.executor.SamplerPlusTree;
import com.amazon.randomcutforest.sampler.ISampled;
import com.amazon.randomcutforest.state.RandomCutForestMapper;
import com.amazon.randomcutforest.store.IPointStoreView;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.TreeSet;

/**
 * A forest of {@code randomcutforest-core}.
 *
 * <p>Five trees of 64 values: more, or larger ones, told nothing more of the series it was tried on
 * (docs/quality.md), because what it tells is ranked in a history of its own.
 */
final class LibraryForest implements ValueForest {

  static final int TREES = 5;
  static final int SAMPLE = 64;

  /** It remembers a value for about so many more, however small its samples: two weeks. */
  static final int MEMORY_VALUES = 672;

  /** Before so many values none is strange. */
  static final int FEWEST_VALUES = 32;

  private final RandomCutForest forest;

  private LibraryForest(RandomCutForest forest) {
    this.forest = forest;
  }

  static LibraryForest planted(long seed) {
    return new LibraryForest(
        RandomCutForest.builder()
            .dimensions(1)
            .shingleSize(1)
            .numberOfTrees(TREES)
            .sampleSize(SAMPLE)
            .timeDecay(1.0 / MEMORY_VALUES)
            .outputAfter(FEWEST_VALUES)
            .parallelExecutionEnabled(false)
            .randomSeed(seed)
            .build());
  }

  @Override
  public double strangeness(double value) {
    return forest.getAnomalyScore(new float[] {(float) value});
  }

  @Override
  public void learn(double value) {
    forest.update(new float[] {(float) value});
  }

  @Override
  public float[] values() {
    IPointStoreView<?> points = forest.getUpdateCoordinator().getStore();
    TreeSet<Float> values = new TreeSet<>();
    for (IComponentModel<?, ?> component : forest.getComponents()) {
      for (ISampled<?> sampled : ((SamplerPlusTree<?, ?>) component).getSampler().getSample()) {
        values.add(points.getNumericVector((Integer) sampled.getValue())[0]);
      }
    }
    float[] rising = new float[values.size()];
    int i = 0;
    for (float value : values) {
      rising[i++] = value;
    }
    return rising;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    LibraryForestState.write(mapper().toState(forest), out);
  }

  static LibraryForest read(DataInput in) throws IOException {
    return new LibraryForest(mapper().toModel(LibraryForestState.read(in)));
  }

  private static RandomCutForestMapper mapper() {
    RandomCutForestMapper mapper = new RandomCutForestMapper();
    // With its trees: a forest that is grown again from its samples is another one.
    mapper.setSaveTreeStateEnabled(true);
    mapper.setPartialTreeStateEnabled(true);
    mapper.setCompressionEnabled(true);
    mapper.setSaveExecutorContextEnabled(true);
    return mapper;
  }
}
