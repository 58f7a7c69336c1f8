package cn.mingchu.evidence.verify;

import cn.mingchu.evidence.log.Disk;
import cn.mingchu.evidence.log.FolderDisk;
import cn.mingchu.evidence.log.LogWriter;
import cn.mingchu.evidence.log.TestLogs;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The files of a log, in memory, to be tampered with. */
public final class StoredLog implements LogSource {

  final Map<String, byte[]> files;

  public StoredLog(Map<String, byte[]> files) {
    this.files = files;
  }

  /** Written batch by batch up to these sizes. */
  static StoredLog written(Path folder, int... sizes) throws Exception {
    Disk disk = new FolderDisk(folder);
    LogWriter.create(disk, TestLogs.ORIGIN, TestLogs.signers());
    LogWriter log = LogWriter.open(disk, TestLogs.signers());
    for (int size : sizes) {
      log.append(TestLogs.entries((int) log.size(), size));
    }
    Map<String, byte[]> files = new TreeMap<>();
    for (String file : disk.files("")) {
      files.put(file, disk.read(file));
    }
    return new StoredLog(files);
  }

  StoredLog copy() {
    Map<String, byte[]> copy = new TreeMap<>();
    files.forEach((file, content) -> copy.put(file, content.clone()));
    return new StoredLog(copy);
  }

  byte[] content(String file) {
    return Objects.requireNonNull(files.get(file), file);
  }

  /** The keys of the log itself. */
  static Trust trust(SignedHead... earlier) throws UnreadableException {
    return new Trust(
        List.of(
            TrustedKey.of(TestLogs.signers().ed25519().verifier().toString()),
            TrustedKey.of(Objects.requireNonNull(TestLogs.signers().sm2()).verifier().toString())),
        List.of(),
        0,
        List.of(earlier));
  }

  public List<Fault> faults() throws IOException, UnreadableException {
    return LogCheck.check(this, trust()).faults();
  }

  @Override
  public byte[] read(String path) throws IOException {
    byte[] content = files.get(path);
    if (content == null) {
      throw new NoSuchFileException(path);
    }
    return content;
  }

  @Override
  public List<String> files() {
    return List.copyOf(files.keySet());
  }
}
