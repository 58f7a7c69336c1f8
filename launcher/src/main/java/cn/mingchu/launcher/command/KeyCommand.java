package cn.mingchu.launcher.command;

import cn.mingchu.gateway.key.Allowance;
import cn.mingchu.gateway.key.ApiKey;
import cn.mingchu.gateway.key.Binding;
import cn.mingchu.gateway.key.KeyFile;
import cn.mingchu.gateway.key.Scope;
import cn.mingchu.launcher.folder.DataFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code mingchu key}: who may deliver, and for whom. A running gateway learns of it by itself. */
@Command(
    name = "key",
    description = "Creates, lists and revokes the keys of those who deliver.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class KeyCommand {

  private final Surroundings surroundings;

  KeyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Command(
      name = "create",
      description = "Creates a key and shows it, this once.",
      mixinStandardHelpOptions = true)
  int create(
      @Option(names = "--data", paramLabel = "DIR", defaultValue = "data") Path data,
      @Option(names = "--label", paramLabel = "NAME", required = true, description = "For people.")
          String label,
      @Option(
              names = "--school",
              paramLabel = "ID",
              description = "May speak for this school and its devices; * for every school.")
          @Nullable List<String> schools,
      @Option(names = "--device", paramLabel = "ID", description = "May speak for this device.")
          @Nullable List<String> devices,
      @Option(names = "--supplier", paramLabel = "ID", description = "May speak for this supplier.")
          @Nullable List<String> suppliers,
      @Option(
              names = "--scope",
              paramLabel = "SCOPE",
              defaultValue = "events",
              description = "events or reference; may be repeated (default: events).")
          List<String> scopes,
      @Option(
              names = "--events-per-second",
              paramLabel = "N",
              description = "How much it may send (default: what the gateway allows).")
          @Nullable Integer eventsPerSecond,
      @Option(names = "--json", description = "Print one JSON document.") boolean json)
      throws UnusableArgumentException {
    KeyFile.NewKey created;
    try {
      Set<Scope> allowed = scopes.stream().map(Scope::of).collect(Collectors.toSet());
      Allowance allowance =
          eventsPerSecond == null
              ? null
              : new Allowance(eventsPerSecond, Math.multiplyExact(eventsPerSecond, 10));
      created =
          new KeyFile(DataFolder.keys(data))
              .create(
                  label,
                  allowed,
                  new Binding(ids(schools), ids(suppliers), ids(devices)),
                  allowance,
                  surroundings.wall().instant());
    } catch (IllegalArgumentException e) {
      throw new UnusableArgumentException(e);
    }
    if (json) {
      Map<String, Object> document = describe(created.key());
      document.put("token", created.token());
      print(document);
    } else {
      surroundings.out().println(created.token());
      surroundings.progress(
          "Key %s for %s. It is shown now and never again: only its hash is kept."
              .formatted(created.key().id(), label));
    }
    return ExitStatus.DONE;
  }

  @Command(name = "list", description = "Lists all keys.", mixinStandardHelpOptions = true)
  int list(
      @Option(names = "--data", paramLabel = "DIR", defaultValue = "data") Path data,
      @Option(names = "--json", description = "Print one JSON document.") boolean json) {
    List<ApiKey> keys = new KeyFile(DataFolder.keys(data)).list();
    if (json) {
      List<Map<String, Object>> all = new ArrayList<>();
      keys.forEach(key -> all.add(describe(key)));
      print(Map.of("keys", all));
    } else {
      keys.forEach(key -> surroundings.out().println(inWords(key)));
    }
    return ExitStatus.DONE;
  }

  @Command(
      name = "revoke",
      description = "Takes a key out of force, for good.",
      mixinStandardHelpOptions = true)
  int revoke(
      @Option(names = "--data", paramLabel = "DIR", defaultValue = "data") Path data,
      @Parameters(paramLabel = "KEY", description = "The id of the key, not its secret.") String id,
      @Option(names = "--json", description = "Print one JSON document.") boolean json) {
    Optional<ApiKey> revoked =
        new KeyFile(DataFolder.keys(data)).revoke(id, surroundings.wall().instant());
    if (revoked.isEmpty()) {
      surroundings.err().println("mingchu: there is no key " + id + " in " + DataFolder.keys(data));
      return ExitStatus.NO;
    }
    if (json) {
      print(describe(revoked.get()));
    } else {
      surroundings.out().println(inWords(revoked.get()));
    }
    return ExitStatus.DONE;
  }

  private void print(Map<String, Object> document) {
    surroundings.out().println(JsonMapper.shared().writeValueAsString(document));
  }

  private static Set<String> ids(@Nullable List<String> given) {
    return given == null ? Set.of() : new LinkedHashSet<>(given);
  }

  private static Map<String, Object> describe(ApiKey key) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", key.id());
    document.put("label", key.label());
    document.put("scopes", new TreeSet<>(key.scopes().stream().map(Scope::word).toList()));
    document.put("schools", new TreeSet<>(key.binding().schoolIds()));
    document.put("devices", new TreeSet<>(key.binding().deviceIds()));
    document.put("suppliers", new TreeSet<>(key.binding().supplierIds()));
    document.put("created", key.created().toString());
    Instant revoked = key.revoked();
    if (revoked != null) {
      document.put("revoked", revoked.toString());
    }
    return document;
  }

  private static String inWords(ApiKey key) {
    return "%s  %-8s %-20s schools %s devices %s suppliers %s"
        .formatted(
            key.id(),
            key.isInForce() ? "in force" : "revoked",
            key.label(),
            new TreeSet<>(key.binding().schoolIds()),
            new TreeSet<>(key.binding().deviceIds()),
            new TreeSet<>(key.binding().supplierIds()));
  }
}
