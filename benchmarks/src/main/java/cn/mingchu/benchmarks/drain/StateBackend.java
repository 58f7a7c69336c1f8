package cn.mingchu.benchmarks.growth;

import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.state.rocksdb.RocksDBOptions;

/** Where the job's state lies, and what of it a checkpoint writes. */
enum StateBackend {
  /** As shipped: on the heap, all of it in every checkpoint. */
  HEAP {
    @Override
    void describe(Configuration settings) {
      settings.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    }
  },

  /** On disk, with what has changed in a checkpoint. */
  ROCKSDB {
    @Override
    void describe(Configuration settings) {
      settings.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
      settings.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
      settings.set(RocksDBOptions.FIX_PER_SLOT_MEMORY_SIZE, MemorySize.ofMebiBytes(256));
    }
  };

  abstract void describe(Configuration settings);
}
