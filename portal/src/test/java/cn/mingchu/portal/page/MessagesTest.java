package cn.mingchu.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.portal.access.Role;
import cn.mingchu.portal.feedback.Review;
import cn.mingchu.portal.settings.NoticeSettings;
import cn.mingchu.schemas.event.ActionKind;
import cn.mingchu.schemas.event.AlertAge;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.Card;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.FixState;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.Keeping;
import cn.mingchu.schemas.event.LinkStep;
import cn.mingchu.schemas.event.LotNodeKind;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.MeasureKind;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.PaperKind;
import cn.mingchu.schemas.event.PersonRole;
import cn.mingchu.schemas.event.PublicCheck;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.RefusalReason;
import cn.mingchu.schemas.event.RegisterKind;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.event.SchoolType;
import cn.mingchu.schemas.event.ScoreCap;
import cn.mingchu.schemas.event.ScorePartKind;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Sign;
import cn.mingchu.schemas.event.SupervisionPeriod;
import cn.mingchu.schemas.rule.Basis;
import cn.mingchu.schemas.rule.EvidenceTag;
import cn.mingchu.schemas.rule.ParameterName;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Whatever the contract can say, both languages have a word for. */
class MessagesTest {

  private final Properties chinese = messages("/portal/messages.properties");
  private final Properties english = messages("/portal/messages_en.properties");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(chinese.keySet());
  }

  @Test
  void everyWordOfTheContractIsThere() {
    List<String> keys = new ArrayList<>();
    add(keys, "severity.", Severity.values());
    add(keys, "severity.letter.", Severity.values());
    add(keys, "severity.meaning.", Severity.values());
    add(keys, "status.", FindingStatus.values());
    add(keys, "quantity.", Quantity.values());
    add(keys, "reason.", RejectReason.values());
    add(keys, "role.", EvidenceRole.values());
    add(keys, "sign.", Sign.values());
    add(keys, "school.type.", SchoolType.values());
    add(keys, "device.kind.", DeviceKind.values());
    add(keys, "basis.", Basis.values());
    add(keys, "paper.", PaperKind.values());
    add(keys, "keeping.", Keeping.values());
    add(keys, "food.group.", FoodGroup.values());
    add(keys, "meal.", MealKind.values());
    add(keys, "trace.kind.", LotNodeKind.values());
    add(keys, "trace.step.", LinkStep.values());
    add(keys, "account.role.", Role.values());
    add(keys, "alert.state.", AlertState.values());
    add(keys, "alert.todo.", AlertState.values());
    add(keys, "alert.level.", OfficeLevel.values());
    add(keys, "alert.card.", Card.values());
    add(keys, "alert.fix.", FixState.values());
    add(keys, "alert.do.", ActionKind.values());
    add(keys, "alert.actor.", PersonRole.values());
    add(keys, "alert.refusal.", RefusalReason.values());
    add(keys, "duty.kind.", DutyKind.values());
    add(keys, "duty.by.", DutyKind.values());
    add(keys, "duty.state.", DutyState.values());
    add(keys, "register.kind.", RegisterKind.values());
    add(keys, "supervision.period.", SupervisionPeriod.values());
    add(keys, "supervision.measure.", MeasureKind.values());
    add(keys, "supervision.part.", ScorePartKind.values());
    add(keys, "supervision.cap.", ScoreCap.values());
    add(keys, "supervision.age.", AlertAge.values());
    add(keys, "alert.step.", AlertStepKind.values());
    add(keys, "feedback.review.", Review.values());
    add(keys, "public.check.", PublicCheck.values());
    add(keys, "notice.kind.", NoticeSettings.Kind.values());
    for (EvidenceTag tag : EvidenceTag.values()) {
      keys.add("tag." + tag.code());
    }
    for (ParameterName name : ParameterName.values()) {
      keys.add("parameter." + name.key());
    }

    assertThat(chinese.stringPropertyNames()).containsAll(keys);
  }

  private static void add(List<String> keys, String prefix, Enum<?>[] values) {
    for (Enum<?> value : values) {
      keys.add(prefix + value.name());
    }
  }

  private static Properties messages(String path) {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(MessagesTest.class.getResourceAsStream(path), path),
            StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
