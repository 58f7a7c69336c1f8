package cn.mingchu.evidence.log;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A disk in memory that fails at the step it is told to, and forgets in a crash what was not synced
 * — or not, as the seed has it: each name keeps its old or its new file, a file that was not synced
 * is cut off at any byte or torn.
 */
final class FaultyDisk implements Disk {

  /** What the disk held when it was last synced, and what it holds. */
  private final Map<String, byte[]> durable = new TreeMap<>();

  private final Map<String, byte[]> files = new TreeMap<>();
  private final Set<String> unsyncedFiles = new HashSet<>();
  private final Set<String> unsyncedNames = new HashSet<>();
  private final Random random;
  private long stepsLeft = Long.MAX_VALUE;
  private long steps;

  FaultyDisk(long seed) {
    this.random = new Random(seed);
  }

  /** The step after so many fails, and so do all after it. */
  void failAfter(long steps) {
    this.stepsLeft = steps;
  }

  long steps() {
    return steps;
  }

  /** What is left after the power came back; it does not fail any more. */
  void restart() {
    stepsLeft = Long.MAX_VALUE;
    Map<String, byte[]> left = new HashMap<>();
    Set<String> names = new HashSet<>(durable.keySet());
    names.addAll(files.keySet());
    for (String name : names) {
      boolean kept = !unsyncedNames.contains(name) || random.nextBoolean();
      byte[] content = kept ? files.get(name) : durable.get(name);
      if (content != null) {
        left.put(name, kept && unsyncedFiles.contains(name) ? torn(content) : content);
      }
    }
    files.clear();
    files.putAll(left);
    durable.clear();
    durable.putAll(left);
    unsyncedFiles.clear();
    unsyncedNames.clear();
  }

  private byte[] torn(byte[] content) {
    byte[] torn = Arrays.copyOf(content, random.nextInt(content.length + 1));
    if (torn.length > 0 && random.nextBoolean()) {
      torn[random.nextInt(torn.length)] = 0;
    }
    return torn;
  }

  /** A copy of all that lies there. */
  Map<String, byte[]> contents() {
    return new TreeMap<>(files);
  }

  /** Turns one bit of a file over. */
  void flip(String path, int at) {
    byte[] content = Objects.requireNonNull(files.get(path), path).clone();
    content[at] ^= 1;
    files.put(path, content);
    durable.put(path, content);
  }

  @Override
  public byte[] read(String path) throws IOException {
    byte @Nullable [] content = files.get(path);
    if (content == null) {
      throw new NoSuchFileException(path);
    }
    return content.clone();
  }

  @Override
  public void write(String path, byte[] content) throws IOException {
    step();
    files.put(path, content.clone());
    unsyncedFiles.add(path);
    unsyncedNames.add(path);
  }

  @Override
  public void sync(String path) throws IOException {
    step();
    unsyncedFiles.remove(path);
  }

  @Override
  public void rename(String from, String to) throws IOException {
    step();
    byte[] content = files.remove(from);
    if (content == null) {
      throw new NoSuchFileException(from);
    }
    files.put(to, content);
    unsyncedNames.add(from);
    unsyncedNames.add(to);
    if (unsyncedFiles.remove(from)) {
      unsyncedFiles.add(to);
    } else {
      unsyncedFiles.remove(to);
    }
  }

  @Override
  public void syncFolderOf(String path) throws IOException {
    step();
    String folder = folderOf(path);
    Set<String> names = new HashSet<>(files.keySet());
    names.addAll(durable.keySet());
    for (String name : names) {
      if (folderOf(name).equals(folder) && unsyncedNames.remove(name)) {
        byte[] content = files.get(name);
        if (content == null) {
          durable.remove(name);
        } else {
          durable.put(name, content);
        }
      }
    }
  }

  @Override
  public void delete(String path) throws IOException {
    step();
    files.remove(path);
    unsyncedFiles.remove(path);
    unsyncedNames.add(path);
  }

  @Override
  public List<String> files(String folder) {
    return files.keySet().stream()
        .filter(file -> folder.isEmpty() || file.startsWith(folder + "/"))
        .toList();
  }

  private void step() throws IOException {
    if (stepsLeft == 0) {
      throw new IOException("the power is off");
    }
    stepsLeft--;
    steps++;
  }

  private static String folderOf(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
