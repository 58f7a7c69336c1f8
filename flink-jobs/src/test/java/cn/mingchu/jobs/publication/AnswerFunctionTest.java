package cn.mingchu.jobs.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.publication.word.DeliveryWord;
import cn.mingchu.jobs.publication.word.Inquiry;
import cn.mingchu.jobs.publication.word.PublicationWord;
import cn.mingchu.jobs.publication.word.SupplierWord;
import cn.mingchu.jobs.publication.word.TestWord;
import cn.mingchu.schemas.event.TestResult;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // JUnit opens the harness before a test can use it
class AnswerFunctionTest {

  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final TestWord TEST =
      new TestWord("", "lot", "farm", "t-1", 1, false, "农残", TestResult.PASSED, null, 0, DAY);

  private KeyedOneInputStreamOperatorTestHarness<String, Inquiry, PublicationWord> answers;

  @BeforeEach
  void open() throws Exception {
    answers =
        ProcessFunctionTestHarnesses.forKeyedProcessFunction(
            new AnswerFunction(), Inquiry::subject, Types.STRING);
  }

  @AfterEach
  void close() throws Exception {
    answers.close();
  }

  @Test
  void tellsWhoWasDeliveredALotOfItsTestsWhicheverIsHeardFirst() throws Exception {
    hear(Inquiry.ofLot("lot", delivery("one", 3)));
    hear(Inquiry.answered(TEST));
    hear(Inquiry.answered(TEST));
    hear(Inquiry.ofLot("lot", delivery("other", 4)));
    hear(Inquiry.ofLot("another lot", delivery("third", 4)));

    assertThat(answers.extractOutputValues())
        .containsExactly(TEST.to("one", 3), TEST.to("other", 4));
  }

  @Test
  void tellsOfASupplierAsLongAsTheRegisterHasIt() throws Exception {
    SupplierWord word = supplier(5);
    hear(Inquiry.answered(word));
    hear(Inquiry.answered(supplier(4)));
    hear(Inquiry.ofSupplier(delivery("one", 1)));
    answers.processWatermark(80 * DAY);
    hear(Inquiry.ofSupplier(delivery("other", 80)));

    assertThat(answers.extractOutputValues())
        .containsExactly(word.to("one", 1), word.to("other", 80));
  }

  @Test
  void forgetsALotThatNobodyCanCookAnyMore() throws Exception {
    hear(Inquiry.ofLot("lot", delivery("one", 3)));
    hear(Inquiry.answered(TEST));
    answers.processWatermark(79 * DAY);

    assertThat(answers.numKeyedStateEntries()).isZero();
  }

  private void hear(Inquiry inquiry) throws Exception {
    answers.processElement(inquiry, 0);
  }

  private static DeliveryWord delivery(String school, long day) {
    return new DeliveryWord(school, null, "d", 1, day, "farm", List.of(), day * DAY);
  }

  private static SupplierWord supplier(long offset) {
    return new SupplierWord("", "farm", "绿源", false, null, null, null, null, offset, 0, DAY);
  }
}
