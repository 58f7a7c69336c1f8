package cn.mingchu.jobs.kitchen.learned;

import java.io.DataOutput;
import java.io.IOException;

/**
 * A random cut forest over the values of one device: how soon do random cuts set a value apart?
 *
 * <p>A forest MUST tell the same whether or not it was written and read in between.
 */
interface ValueForest {

  /** How strange a value would be: positive, larger where it is set apart sooner; 0 at first. */
  double strangeness(double value);

  void learn(double value);

  /** The values that it holds, in rising order, each once. */
  float[] values();

  void write(DataOutput out) throws IOException;
}
