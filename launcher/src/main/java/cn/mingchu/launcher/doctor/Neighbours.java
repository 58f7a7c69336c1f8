package cn.mingchu.launcher.doctor;

import cn.mingchu.launcher.folder.DataFolder;
import cn.mingchu.launcher.folder.RunningRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Looks at the system that runs on a data folder. */
public final class Neighbours {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int OK = 200;

  private final Path folder;

  public Neighbours(Path folder) {
    this.folder = folder;
  }

  public List<Diagnosis> examine() throws IOException, InterruptedException {
    Optional<RunningRecord> running = running();
    if (running.isEmpty()) {
      return List.of(Diagnosis.well("system", "none runs on " + folder));
    }
    return List.of(
        reach("gateway", running.get().gateway()), reach("portal", running.get().portal()));
  }

  private Optional<RunningRecord> running() throws IOException {
    return DataFolder.isInUse(folder) ? RunningRecord.in(folder) : Optional.empty();
  }

  private static Diagnosis reach(String name, String address) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address).resolve("/actuator/health"))
            .timeout(PATIENCE)
            .build();
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return response.statusCode() == OK
          ? Diagnosis.well(name, "answers at " + address)
          : Diagnosis.ill(
              name,
              "%s answers with %d".formatted(address, response.statusCode()),
              "it says why: " + response.body().strip());
    } catch (IOException e) {
      return Diagnosis.ill(
          name, address + " does not answer", "stop mingchu up and start it again");
    }
  }
}
