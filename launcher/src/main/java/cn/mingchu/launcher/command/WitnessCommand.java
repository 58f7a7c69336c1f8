package cn.mingchu.launcher.command;

import cn.mingchu.evidence.key.KeyFile;
import cn.mingchu.evidence.key.UnusableKeyException;
import cn.mingchu.evidence.log.FolderDisk;
import cn.mingchu.evidence.log.FolderLock;
import cn.mingchu.evidence.log.UnusableLogException;
import cn.mingchu.evidence.note.MalformedNoteException;
import cn.mingchu.evidence.note.NoteSigner;
import cn.mingchu.evidence.note.SignatureType;
import cn.mingchu.evidence.note.VerifierKey;
import cn.mingchu.evidence.witness.Witness;
import cn.mingchu.launcher.system.Addresses;
import cn.mingchu.launcher.witness.WitnessServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code mingchu witness}: a county, city or province countersigns the heads of others' logs. */
@Command(
    name = "witness",
    description = {
      "Cosigns the heads of logs that only grow (c2sp.org/tlog-witness), and never one of a log that",
      "was rolled back or forked. Started again on the same folder it remembers what it saw."
    },
    mixinStandardHelpOptions = true)
final class WitnessCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "By which the witness is known: a URL without its scheme.")
  private String name = "";

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      required = true,
      description = "Its private key, as mingchu ledger key --type cosignature makes it.")
  private Path keyFile = Path.of("");

  @Mixin private PassphraseOptions passphrase = new PassphraseOptions();

  @Option(
      names = "--log",
      paramLabel = "KEY",
      required = true,
      description = "The key of a log, name+id+Base64; its name is the origin. May be repeated.")
  private List<String> logs = List.of();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "witness",
      description = "Where it remembers what it saw (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("");

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = Addresses.LOOPBACK,
      description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
  private String host = Addresses.LOOPBACK;

  @Option(
      names = "--port",
      paramLabel = "P",
      defaultValue = "8090",
      description = "Port to listen on; 0 for any that is free (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(names = "--json", description = "Print where it listens as one JSON document.")
  private boolean json;

  WitnessCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    NoteSigner cosigner = cosigner();
    Map<String, List<VerifierKey>> known = known();
    Files.createDirectories(folder);
    Logging.to(surroundings.cache().resolve("witness.log"));
    FolderLock lock = lock();
    Witness witness = new Witness(cosigner, known, new FolderDisk(folder), surroundings.wall());
    try (WitnessServer server =
        WitnessServer.start(witness, new InetSocketAddress(host, port), surroundings::progress)) {
      tell(server, cosigner.verifier());
      surroundings.stop().await();
    } finally {
      lock.close();
    }
    return ExitStatus.DONE;
  }

  private NoteSigner cosigner() throws IOException, UnusableArgumentException {
    if (!Files.isRegularFile(keyFile)) {
      throw new UnusableArgumentException(keyFile + ": there is no such file");
    }
    try {
      return new NoteSigner(
          name, SignatureType.COSIGNATURE, KeyFile.read(keyFile, passphrase.read()));
    } catch (UnusableKeyException | MalformedNoteException e) {
      throw new UnusableArgumentException(String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw new UnusableArgumentException(keyFile + ": " + e.getMessage());
    }
  }

  private Map<String, List<VerifierKey>> known() throws UnusableArgumentException {
    Map<String, List<VerifierKey>> known = new TreeMap<>();
    for (String log : logs) {
      try {
        VerifierKey key = VerifierKey.parse(log);
        known.computeIfAbsent(key.name(), origin -> new ArrayList<>()).add(key);
      } catch (MalformedNoteException e) {
        throw new UnusableArgumentException(String.valueOf(e.getMessage()));
      }
    }
    return known;
  }

  private FolderLock lock() throws IOException, UnusableArgumentException {
    try {
      return FolderLock.take(folder);
    } catch (UnusableLogException e) {
      throw new UnusableArgumentException(String.valueOf(e.getMessage()));
    }
  }

  private void tell(WitnessServer server, VerifierKey key) {
    if (json) {
      surroundings
          .out()
          .println(
              JsonMapper.shared()
                  .createObjectNode()
                  .put("witness", server.uri().toString())
                  .put("key", key.toString()));
    } else {
      surroundings.out().println("The witness listens on " + server.uri() + " as\n  " + key);
    }
  }
}
