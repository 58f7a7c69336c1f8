package cn.mingchu.benchmarks.cluster;

import cn.mingchu.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A broker on a folder and a port, until the process is stopped. */
public final class BrokerMain {

  private BrokerMain() {}

  /** Arguments: folder, port. */
  public static void main(String[] args) throws Exception {
    EmbeddedBroker broker = EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
    new CountDownLatch(1).await();
  }
}
