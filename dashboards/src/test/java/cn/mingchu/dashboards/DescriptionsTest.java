package cn.mingchu.dashboards;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptionsTest {

  private static final String PANEL = "{title: t, description: d, type: stat, queries: [SELECT 1]}";

  @TempDir Path folder;

  @BeforeEach
  void noRegions() throws IOException {
    regions("levels: []\ndashboard: {}\n");
  }

  @Test
  void nameWhatNobodyKnows() throws IOException {
    places(PANEL.replace("title: t", "title: t, widht: 3"));

    refuses("places.yaml, u: nobody knows widht");
  }

  @Test
  void nameWhatIsMissing() throws IOException {
    places(PANEL.replace("description: d, ", ""));

    refuses("places.yaml, u: description is missing");
  }

  @Test
  void nameAValueThatIsNone() throws IOException {
    places(PANEL.replace("stat", "pie"));

    refuses("places.yaml, u: type must be stat, timeseries or table, was pie");
  }

  @Test
  void nameAWordThatNoLevelKnows() throws IOException {
    regions("levels: [{level: city}]\ndashboard: {uid: 'a-{levle}'}\n");
    places(PANEL);

    refuses("regions.yaml: no level knows a word of a-{levle}");
  }

  private void refuses(String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Descriptions(folder).read())
        .withMessage(message);
  }

  private void regions(String text) throws IOException {
    Files.writeString(folder.resolve("regions.yaml"), text);
  }

  private void places(String panel) throws IOException {
    Files.writeString(
        folder.resolve("places.yaml"),
        "dashboards: [{uid: u, title: t, description: d, time: now-1h, variables: '', portal: /p,"
            + " panels: ["
            + panel
            + "]}]\n");
  }
}
