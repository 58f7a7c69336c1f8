package cn.mingchu.evidence.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.evidence.note.MalformedNoteException;
import cn.mingchu.evidence.tree.Hash;
import cn.mingchu.evidence.tree.TreeHasher;
import cn.mingchu.evidence.tree.TreeHead;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

  private static final String ROOT = "TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=";

  /** The tree of golang.org/x/mod/sumdb/tlog. */
  @Test
  void writesAndReadsAHead() throws Exception {
    Hash root = TreeHasher.sha256().leaf("hello world".getBytes(StandardCharsets.US_ASCII));
    Checkpoint checkpoint =
        new Checkpoint("go.sum database tree", new TreeHead(123_456_789_012L, root));
    String text = "go.sum database tree\n123456789012\n" + ROOT + "\n";

    assertThat(checkpoint.text()).isEqualTo(text);
    assertThat(Checkpoint.parse(text)).isEqualTo(checkpoint);
  }

  @Test
  void keepsTheLinesThatOthersAdd() throws Exception {
    Checkpoint checkpoint = Checkpoint.parse("log\n0\n" + ROOT + "\none\ntwo\n");

    assertThat(checkpoint.extensions()).isEqualTo(List.of("one", "two"));
    assertThat(checkpoint.text()).isEqualTo("log\n0\n" + ROOT + "\none\ntwo\n");
  }

  @ParameterizedTest(name = "case {index}")
  @ValueSource(
      strings = {
        "",
        "log\n",
        "log\n1\n",
        "\n1\n" + ROOT + "\n",
        "log\n01\n" + ROOT + "\n",
        "log\n-1\n" + ROOT + "\n",
        "log\n+1\n" + ROOT + "\n",
        "log\n0x1\n" + ROOT + "\n",
        "log\n9223372036854775808\n" + ROOT + "\n",
        "log\n١\n" + ROOT + "\n",
        "log\n1\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0\n",
        "log\n1\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb1=\n",
        "log\n1\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBTOOBIG=\n",
        "log\n1\nTszz\n",
        "log\n1\n" + ROOT,
        "log\n1\n" + ROOT + "\n\none\n"
      })
  void refusesWhatIsNoHead(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedNoteException.class);
  }
}
