package cn.mingchu.benchmarks.drain;

import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.state.rocksdb.RocksDBOptions;

/** Where a job's state lies, and what of it a checkpoint writes. */
public enum StateBackend {
  /** As shipped: on the heap, all of it in every checkpoint. */
  HEAP {
    @Override
    public void describe(Configuration settings) {
      settings.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    }
  },

  /** On disk, with what has changed in a checkpoint. */
  ROCKSDB {
    @Override
    public void describe(Configuration settings) {
      settings.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
      settings.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
      settings.set(RocksDBOptions.FIX_PER_SLOT_MEMORY_SIZE, MemorySize.ofMebiBytes(256));
    }
  };

  /** Writes it into the settings of a job. */
  public abstract void describe(Configuration settings);
}
