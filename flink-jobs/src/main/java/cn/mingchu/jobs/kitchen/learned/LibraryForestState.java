package cn.mingchu.jobs.kitchen.learned;

import com.amazon.randomcutforest.config.Precision;
import com.amazon.randomcutforest.state.ExecutionContext;
import com.amazon.randomcutforest.state.RandomCutForestState;
import com.amazon.randomcutforest.state.Version;
import com.amazon.randomcutforest.state.sampler.CompactSamplerState;
import com.amazon.randomcutforest.state.store.NodeStoreState;
import com.amazon.randomcutforest.state.store.PointStoreState;
import com.amazon.randomcutforest.state.tree.CompactRandomCutTreeState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads what changes in the state of a library forest; what never does, for a forest of
 * numbers that {@link LibraryForest} planted, is set again.
 */
final class LibraryForestState {

  private static final int NULL = -1;

  private LibraryForestState() {}

  static void write(RandomCutForestState state, DataOutput out) throws IOException {
    out.writeLong(state.getTotalUpdates());
    writePoints(state.getPointStoreState(), out);
    for (CompactSamplerState sampler : state.getCompactSamplerStates()) {
      writeSampler(sampler, out);
    }
    for (CompactRandomCutTreeState tree : state.getCompactRandomCutTreeStates()) {
      writeTree(tree, out);
    }
  }

  static RandomCutForestState read(DataInput in) throws IOException {
    RandomCutForestState state = new RandomCutForestState();
    state.setVersion(Version.V4_0);
    state.setTotalUpdates(in.readLong());
    state.setTimeDecay(1.0 / LibraryForest.MEMORY_VALUES);
    state.setNumberOfTrees(LibraryForest.TREES);
    state.setSampleSize(LibraryForest.SAMPLE);
    state.setShingleSize(1);
    state.setDimensions(1);
    state.setOutputAfter(LibraryForest.FEWEST_VALUES);
    state.setCompressed(true);
    state.setPartialTreeState(true);
    state.setBoundingBoxCacheFraction(1);
    state.setCompact(true);
    state.setPrecision(Precision.FLOAT_32.name());
    state.setSaveTreeStateEnabled(true);
    state.setSaveSamplerStateEnabled(true);
    state.setSaveCoordinatorStateEnabled(true);
    state.setCurrentlySampling(true);
    state.setExecutionContext(new ExecutionContext());
    state.setPointStoreState(readPoints(in));
    List<CompactSamplerState> samplers = new ArrayList<>(LibraryForest.TREES);
    for (int i = 0; i < LibraryForest.TREES; i++) {
      samplers.add(readSampler(in));
    }
    state.setCompactSamplerStates(samplers);
    List<CompactRandomCutTreeState> trees = new ArrayList<>(LibraryForest.TREES);
    for (int i = 0; i < LibraryForest.TREES; i++) {
      trees.add(readTree(in));
    }
    state.setCompactRandomCutTreeStates(trees);
    return state;
  }

  private static void writePoints(PointStoreState points, DataOutput out) throws IOException {
    out.writeInt(points.getCapacity());
    out.writeInt(points.getCurrentStoreCapacity());
    out.writeInt(points.getIndexCapacity());
    out.writeInt(points.getStartOfFreeSegment());
    out.writeLong(points.getLastTimeStamp());
    out.writeBoolean(points.isDirectLocationMap());
    writeBytes(points.getPointData(), out);
    writeInts(points.getRefCount(), out);
    writeInts(points.getLocationList(), out);
    writeInts(points.getDuplicateRefs(), out);
  }

  private static PointStoreState readPoints(DataInput in) throws IOException {
    PointStoreState points = new PointStoreState();
    points.setVersion(Version.V3_0);
    points.setDimensions(1);
    points.setShingleSize(1);
    points.setPrecision(Precision.FLOAT_32.name());
    points.setCompressed(true);
    points.setDynamicResizingEnabled(true);
    points.setCapacity(in.readInt());
    points.setCurrentStoreCapacity(in.readInt());
    points.setIndexCapacity(in.readInt());
    points.setStartOfFreeSegment(in.readInt());
    points.setLastTimeStamp(in.readLong());
    points.setDirectLocationMap(in.readBoolean());
    points.setPointData(readBytes(in));
    points.setRefCount(readInts(in));
    points.setLocationList(readInts(in));
    points.setDuplicateRefs(readInts(in));
    return points;
  }

  private static void writeSampler(CompactSamplerState sampler, DataOutput out) throws IOException {
    out.writeInt(sampler.getSize());
    out.writeDouble(sampler.getTimeDecay());
    out.writeDouble(sampler.getInitialAcceptFraction());
    out.writeLong(sampler.getSequenceIndexOfMostRecentTimeDecayUpdate());
    out.writeLong(sampler.getMaxSequenceIndex());
    out.writeLong(sampler.getRandomSeed());
    for (float weight : sampler.getWeight()) {
      out.writeFloat(weight);
    }
    writeInts(sampler.getPointIndex(), out);
  }

  private static CompactSamplerState readSampler(DataInput in) throws IOException {
    CompactSamplerState sampler = new CompactSamplerState();
    sampler.setVersion(Version.V2_0);
    sampler.setCapacity(LibraryForest.SAMPLE);
    sampler.setCompressed(true);
    sampler.setSize(in.readInt());
    sampler.setTimeDecay(in.readDouble());
    sampler.setInitialAcceptFraction(in.readDouble());
    sampler.setSequenceIndexOfMostRecentTimeDecayUpdate(in.readLong());
    sampler.setMaxSequenceIndex(in.readLong());
    sampler.setRandomSeed(in.readLong());
    float[] weights = new float[sampler.getSize()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.readFloat();
    }
    sampler.setWeight(weights);
    sampler.setPointIndex(readInts(in));
    return sampler;
  }

  private static void writeTree(CompactRandomCutTreeState tree, DataOutput out) throws IOException {
    out.writeInt(tree.getRoot());
    out.writeLong(tree.getSeed());
    NodeStoreState nodes = tree.getNodeStoreState();
    out.writeInt(nodes.getCapacity());
    out.writeInt(nodes.getSize());
    out.writeBoolean(nodes.isCompressed());
    out.writeBoolean(nodes.isCanonicalAndNotALeaf());
    writeInts(nodes.getLeftIndex(), out);
    writeInts(nodes.getRightIndex(), out);
    writeInts(nodes.getCutDimension(), out);
    writeBytes(nodes.getCutValueData(), out);
  }

  private static CompactRandomCutTreeState readTree(DataInput in) throws IOException {
    CompactRandomCutTreeState tree = new CompactRandomCutTreeState();
    tree.setVersion(Version.V3_0);
    tree.setMaxSize(LibraryForest.SAMPLE);
    tree.setOutputAfter(1);
    tree.setDimensions(1);
    tree.setBoundingBoxCacheFraction(1);
    tree.setPartialTreeState(true);
    tree.setRoot(in.readInt());
    tree.setSeed(in.readLong());
    NodeStoreState nodes = new NodeStoreState();
    nodes.setVersion(Version.V3_0);
    nodes.setPrecision(Precision.FLOAT_32.name());
    nodes.setPartialTreeStateEnabled(true);
    nodes.setCapacity(in.readInt());
    nodes.setSize(in.readInt());
    nodes.setCompressed(in.readBoolean());
    nodes.setCanonicalAndNotALeaf(in.readBoolean());
    nodes.setLeftIndex(readInts(in));
    nodes.setRightIndex(readInts(in));
    nodes.setCutDimension(readInts(in));
    nodes.setCutValueData(readBytes(in));
    tree.setNodeStoreState(nodes);
    return tree;
  }

  private static void writeInts(int @Nullable [] numbers, DataOutput out) throws IOException {
    out.writeShort(numbers == null ? NULL : numbers.length);
    if (numbers != null) {
      for (int number : numbers) {
        out.writeInt(number);
      }
    }
  }

  private static int @Nullable [] readInts(DataInput in) throws IOException {
    int length = in.readShort();
    if (length == NULL) {
      return null;
    }
    int[] numbers = new int[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = in.readInt();
    }
    return numbers;
  }

  private static void writeBytes(byte @Nullable [] bytes, DataOutput out) throws IOException {
    out.writeShort(bytes == null ? NULL : bytes.length);
    if (bytes != null) {
      out.write(bytes);
    }
  }

  private static byte @Nullable [] readBytes(DataInput in) throws IOException {
    int length = in.readShort();
    if (length == NULL) {
      return null;
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }
}
