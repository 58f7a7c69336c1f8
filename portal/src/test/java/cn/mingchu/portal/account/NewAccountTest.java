package cn.mingchu.portal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.portal.access.Role;
import cn.mingchu.portal.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewAccountTest {

  private static final Scope SCHOOL = Scope.school("2151000001");
  private static final Scope COUNTY = new Scope(Scope.Level.COUNTY, "511702");

  @ParameterizedTest
  @EnumSource(Role.class)
  void belongsWhereItsRoleDoes(Role role) {
    Scope right = role.isOfSchool() ? SCHOOL : COUNTY;
    Scope wrong = role.isOfSchool() ? COUNTY : SCHOOL;

    assertThat(new NewAccount("zhang", "张三", role, right).node()).isEqualTo(right);
    assertThatThrownBy(() -> new NewAccount("zhang", "张三", role, wrong))
        .hasMessageContaining(role.name())
        .hasMessageContaining(wrong.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "Zhang", "张三", "a b c", "machine", ""})
  void refusesALogin(String login) {
    assertThatThrownBy(() -> new NewAccount(login, "张三", Role.AUDITOR, COUNTY))
        .hasMessageContaining("was '" + login + "'");
  }

  @ParameterizedTest
  @CsvSource({"' '", "''"})
  void refusesNobody(String name) {
    assertThatThrownBy(() -> new NewAccount("zhang", name, Role.AUDITOR, COUNTY))
        .hasMessageContaining("a name has 1 to 64 characters");
  }
}
