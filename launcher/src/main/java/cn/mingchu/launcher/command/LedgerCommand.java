package cn.mingchu.launcher.command;

import cn.mingchu.evidence.checkpoint.Checkpoint;
import cn.mingchu.evidence.log.FolderDisk;
import cn.mingchu.evidence.log.LogFiles;
import cn.mingchu.evidence.note.SignedNote;
import cn.mingchu.evidence.proof.TlogProof;
import cn.mingchu.evidence.tile.EntryBundle;
import cn.mingchu.evidence.tile.TileName;
import cn.mingchu.evidence.tile.TiledTree;
import cn.mingchu.evidence.tree.RefusedProofException;
import cn.mingchu.evidence.tree.TreeHasher;
import cn.mingchu.evidence.verify.FolderSource;
import cn.mingchu.evidence.verify.HttpSource;
import cn.mingchu.evidence.verify.LogCheck;
import cn.mingchu.evidence.verify.LogSource;
import cn.mingchu.evidence.verify.Report;
import cn.mingchu.evidence.verify.Trust;
import cn.mingchu.launcher.ledger.ReportText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingchu ledger}: is a log what it says, and what is in it? */
@Command(
    name = "ledger",
    description = "Checks logs that nobody can quietly change, and proves what is in them.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class LedgerCommand {

  private final Surroundings surroundings;

  LedgerCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Command(
      name = "verify",
      description = {
        "Computes a log again from its entries to its signed head, and names the first entry, tile",
        "or signature that does not fit. Shares no code with what writes logs. Ends with 1 if",
        "anything does not fit."
      },
      mixinStandardHelpOptions = true)
  int verify(
      @Parameters(paramLabel = "DIR|URL", description = "The folder of a log, or its URL prefix.")
          String log,
      @Mixin TrustOptions options,
      @Option(names = "--json", description = "Print one JSON document.") boolean json)
      throws Exception {
    Trust trust = options.trust();
    Report report;
    try {
      report = LogCheck.check(source(log), trust);
    } catch (IOException e) {
      throw new UnusableArgumentException(log + " cannot be read: " + e);
    }
    surroundings.out().println(json ? ReportText.json(log, report) : ReportText.of(report));
    return report.isSound() ? ExitStatus.DONE : ExitStatus.NO;
  }

  private static LogSource source(String log) throws UnusableArgumentException {
    if (log.startsWith("http://") || log.startsWith("https://")) {
      try {
        return new HttpSource(URI.create(log));
      } catch (IllegalArgumentException e) {
        throw new UnusableArgumentException(e);
      }
    }
    if (!Files.isDirectory(Path.of(log))) {
      throw new UnusableArgumentException(log + ": there is no such folder");
    }
    return new FolderSource(Path.of(log));
  }

  @Command(
      name = "prove",
      description = {
        "Prints a receipt (c2sp.org/tlog-proof@v1) that an entry is in a log, for whoever has the",
        "log's key and nothing else of us. Ends with 1 if the folder does not prove it."
      },
      mixinStandardHelpOptions = true)
  int prove(
      @Parameters(paramLabel = "DIR", description = "The folder of a log.") Path folder,
      @Parameters(paramLabel = "INDEX", description = "Of the entry, from 0.") long index)
      throws Exception {
    if (!Files.isRegularFile(folder.resolve(LogFiles.CHECKPOINT))) {
      throw new UnusableArgumentException(folder + " is no folder of a log");
    }
    LogFiles log = new LogFiles(new FolderDisk(folder));
    SignedNote note = SignedNote.parse(log.checkpoint());
    long size = Checkpoint.parse(note.text()).head().size();
    if (index < 0 || index >= size) {
      surroundings.err().println("mingchu: no entry %d in a log of %d".formatted(index, size));
      return ExitStatus.NO;
    }
    TiledTree tree = new TiledTree(TreeHasher.sha256(), size, log.tiles());
    TlogProof proof = new TlogProof(null, tree.inclusion(index), note);
    try {
      proof.check(entry(log, index, size));
    } catch (RefusedProofException e) {
      surroundings.err().println("mingchu: " + folder + ": " + e.getMessage());
      return ExitStatus.NO;
    }
    surroundings.out().writeBytes(proof.bytes());
    return ExitStatus.DONE;
  }

  private static byte[] entry(LogFiles log, long index, long size) throws IOException {
    long bundle = index / TileName.FULL;
    int width = (int) Math.min(TileName.FULL, size - bundle * TileName.FULL);
    byte[] bytes = log.tiles().read(TileName.entries(bundle, width));
    return EntryBundle.read(bytes, width).get((int) (index % TileName.FULL));
  }

  @Command(
      name = "key",
      description = {
        "Makes a key that signs heads or cosigns those of others, and prints by which key it is",
        "known. The private one goes into a file, under a passphrase."
      },
      mixinStandardHelpOptions = true)
  int key(@Mixin NewKeyOptions options) throws Exception {
    surroundings.out().println(options.make());
    return ExitStatus.DONE;
  }
}
