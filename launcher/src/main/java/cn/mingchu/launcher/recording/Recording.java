package cn.mingchu.launcher.recording;

import cn.mingchu.simulator.exposure.ExposureTruth;
import cn.mingchu.simulator.supply.FraudTruth;
import cn.mingchu.simulator.truth.Truth;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Events of the past, ready to be sent again. */
public interface Recording {

  /** Sends what is handed to it. */
  interface Sender {
    void send(Delivery delivery) throws IOException, InterruptedException;
  }

  /** When it begins: what the clock shows while schools and devices are registered. */
  Instant begin();

  /** What must be registered first, in this order. */
  List<Registration> registrations();

  /** The devices whose events these are. */
  Set<String> deviceIds();

  /** How many events there are. */
  long size();

  /** Hands over everything in order of arrival. */
  void play(Sender sender) throws IOException, InterruptedException;

  /** What should be found; empty where nobody knows. */
  Optional<Truth> truth();

  /** How much of each recall should be found where, in the end; empty where nobody knows. */
  Optional<ExposureTruth> exposures();

  /** Who cheats in it, and which prices are mistyped; empty where nobody knows. */
  Optional<FraudTruth> frauds();
}
