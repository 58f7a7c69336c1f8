package cn.mingchu.launcher.network;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A TCP socket on which a process listens, as Linux tells it. */
public record Listening(String address, int port) {

  private static final String LISTEN = "0A";
  private static final String MAPPED = "0000000000000000FFFF0000";
  private static final String IPV6_LOOPBACK = "00000000000000000000000001000000";
  private static final int LOCAL_ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;

  /** What this process listens on. */
  public static List<Listening> byThisProcess() throws IOException {
    return by(ProcessHandle.current());
  }

  /** What {@code process} listens on. */
  public static List<Listening> by(ProcessHandle process) throws IOException {
    Set<String> own = sockets(process);
    List<Listening> found = new ArrayList<>();
    for (String table : List.of("tcp", "tcp6")) {
      Path file = Path.of("/proc/net", table);
      if (Files.exists(file)) {
        collect(file, own, found);
      }
    }
    return found;
  }

  /** Whether only this machine can connect. */
  public boolean isLoopback() {
    // An IPv4 address is one little-endian word of four bytes: 127.0.0.1 ends in 7F.
    if (address.length() == 8 || address.startsWith(MAPPED)) {
      return address.endsWith("7F");
    }
    return address.equals(IPV6_LOOPBACK);
  }

  private static void collect(Path table, Set<String> own, List<Listening> found)
      throws IOException {
    List<String> lines = Files.readAllLines(table);
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.strip().split("\\s+", -1);
      if (columns[STATE].equals(LISTEN) && own.contains(columns[INODE])) {
        String[] local = columns[LOCAL_ADDRESS].split(":", -1);
        found.add(new Listening(local[0], Integer.parseInt(local[1], 16)));
      }
    }
  }

  private static Set<String> sockets(ProcessHandle process) throws IOException {
    Set<String> inodes = new HashSet<>();
    Path descriptors = Path.of("/proc", Long.toString(process.pid()), "fd");
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(descriptors)) {
      for (Path entry : entries) {
        try {
          String target = Files.readSymbolicLink(entry).toString();
          if (target.startsWith("socket:[")) {
            inodes.add(target.substring("socket:[".length(), target.length() - 1));
          }
        } catch (NoSuchFileException closedSinceItWasListed) {
          // listens no more
        }
      }
    }
    return inodes;
  }
}
