package cn.mingchu.portal.notice;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Sends notices as long as the portal runs. */
final class Couriers implements SmartLifecycle {

  private final List<Courier> couriers;
  private final Exchange exchange;
  private final List<Thread> threads = new ArrayList<>();

  Couriers(List<Courier> couriers, Exchange exchange) {
    this.couriers = List.copyOf(couriers);
    this.exchange = exchange;
  }

  @Override
  public synchronized void start() {
    for (Courier courier : couriers) {
      Thread thread = new Thread(courier, "notices-" + courier.channel());
      thread.start();
      threads.add(thread);
    }
  }

  /** Returns when what is being sent has arrived or failed, at most a timeout later. */
  @Override
  public synchronized void stop() {
    couriers.forEach(Courier::close);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    threads.clear();
    exchange.close();
  }

  @Override
  public synchronized boolean isRunning() {
    return !threads.isEmpty();
  }
}
