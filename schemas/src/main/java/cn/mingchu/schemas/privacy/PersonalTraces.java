package cn.mingchu.schemas.privacy;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What in a text tells who somebody is, by its form: what anybody may read is looked through with
 * it, and withheld where something is found.
 *
 * <p>It errs towards finding too much. It does not find a name that is run together with other
 * words, such as that of a person in the middle of that of a dish, nor one whose characters are
 * rare: no list has them all.
 */
public final class PersonalTraces {

  private static final int MOBILE_DIGITS = 11;
  private static final int OLD_IDENTITY_DIGITS = 15;
  private static final int IDENTITY_DIGITS = 18;

  /** No dish, food or test has a number of seven digits; the shortest telephone number has. */
  private static final int LONG_DIGITS = 7;

  private static final int BIRTH = 6;
  private static final int FIRST_YEAR = 1900;

  /** What nobody sees, and what would part a word or a number. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}]");

  /** Digits, however they are grouped: 138-0013 8000. */
  private static final Pattern DIGITS =
      Pattern.compile("\\d(?:[\\s.·_/()\\-]{0,2}\\d){" + (LONG_DIGITS - 1) + ",}[Xx]?");

  private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9Xx]");
  private static final Pattern MOBILE = Pattern.compile("(?:0?086)?1[3-9]\\d{9}|861[3-9]\\d{9}");

  private static final String NUMERAL = "[\\d零〇一二三四五六七八九十]{1,4}";

  /** 三年级2班, 初二(4)班, 2023级5班, 大一班; no 班戟, which is a pancake. */
  private static final Pattern SCHOOL_CLASS =
      Pattern.compile(
          "[\\d一二三四五六初高]+.?年级.*班"
              + "|(?:[初高大中小]?"
              + NUMERAL
              + "|[初高大中小])级?\\s*[(（]?\\s*"
              + NUMERAL
              + "\\s*[)）]?\\s*班(?!戟)"
              + "|(?i:\\bclass\\s*\\d)");

  private static final Pattern CONTACT =
      Pattern.compile(
          "[\\w.+\\-]+@[\\w\\-]+\\.\\w+"
              + "|(?i:微信|薇信|\\bqq|\\bvx|\\bwechat)\\s*号?\\s*[:：]?\\s*[A-Za-z0-9_\\-]{5,}"
              + "|联系(?:人|电话|方式)|手机号|电话[:：\\d]|身份证|学籍号|学号|银行卡|家庭住址");

  private static final Pattern PLATE =
      Pattern.compile(
          "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]"
              + "[A-Z][\\s·.\\-]?(?=[A-Z0-9]{0,5}\\d)[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])");

  /** The hundred most frequent, without those that are more often foods: 黄 马 白 毛 牛 花 … */
  private static final String SURNAME =
      "(?:欧阳|上官|司马|诸葛|[王李张刘陈杨赵吴周徐孙胡朱高林何郭罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴"
          + "夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔崔康邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文])";

  /** Of which most given names are made; none of them names a food. */
  private static final String GIVEN =
      "[伟芳娜敏静丽强磊军洋勇艳杰娟涛超秀英霞平刚桂兰玲婷浩宇轩梓涵欣怡佳琪雨泽俊凯博文思睿诗晨阳鑫鹏飞"
          + "建国志明华玉珍萍红燕辉斌波宁健慧琳倩莹璐颖楠淑琴凤洁晶峰岩帅旭亮豪嘉怡若曦梦瑶]";

  private static final Pattern NAME =
      Pattern.compile(
          // 王老师; 康师傅 makes noodles
          "(?!康师傅)"
              + SURNAME
              + "\\p{IsHan}{0,2}?(?:老师|同学|师傅|校长|书记|主任|园长|班主任|家长|妈妈|爸爸|爷爷|奶奶|小朋友|厨师|医生|经理|女士|先生)"
              // 张伟, by itself
              + "|(?<!\\p{IsHan})"
              + SURNAME
              + GIVEN
              + "{1,2}(?!\\p{IsHan})"
              + "|(?:姓名|负责人|经办人|供货人|采购员|厨师|学生)\\s*[:：]\\s*\\p{IsHan}");

  private static final Pattern HEALTH =
      Pattern.compile(
          "晨检|体温|发烧|发热|腹泻|呕吐|乙肝|肝炎|肺结核|艾滋|诊断|病历|病假|患者|患有|健康证|" + "(?:同学|学生|孩子|儿童|娃).{0,6}(?:过敏|病)");

  private PersonalTraces() {}

  /** By what it tells who somebody is; nothing where it does not. */
  public static Set<PersonalTrace> in(String text) {
    Set<PersonalTrace> traces = EnumSet.noneOf(PersonalTrace.class);
    // full-width digits are digits, and what nobody sees parts nothing
    String plain =
        INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    Matcher digits = DIGITS.matcher(plain);
    while (digits.find()) {
      traces.add(number(NOT_A_DIGIT.matcher(digits.group()).replaceAll("")));
    }
    addIfFound(SCHOOL_CLASS, plain, PersonalTrace.SCHOOL_CLASS, traces);
    addIfFound(CONTACT, plain, PersonalTrace.CONTACT, traces);
    addIfFound(PLATE, plain, PersonalTrace.NUMBER_PLATE, traces);
    addIfFound(NAME, plain, PersonalTrace.NAME, traces);
    addIfFound(HEALTH, plain, PersonalTrace.HEALTH, traces);
    return traces;
  }

  private static void addIfFound(
      Pattern form, String text, PersonalTrace trace, Set<PersonalTrace> traces) {
    if (form.matcher(text).find()) {
      traces.add(trace);
    }
  }

  /** The digits have been put together, and are {@value #LONG_DIGITS} or more. */
  private static PersonalTrace number(String digits) {
    if (digits.length() >= MOBILE_DIGITS && MOBILE.matcher(digits).matches()) {
      return PersonalTrace.MOBILE_NUMBER;
    }
    boolean isIdentity =
        digits.length() == IDENTITY_DIGITS
            ? isDate(digits.substring(BIRTH, BIRTH + 8))
            : digits.length() == OLD_IDENTITY_DIGITS
                && isDate("19" + digits.substring(BIRTH, BIRTH + 6));
    return isIdentity ? PersonalTrace.IDENTITY_NUMBER : PersonalTrace.LONG_NUMBER;
  }

  private static boolean isDate(String digits) {
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(digits, 0, 4, 10),
              Integer.parseInt(digits, 4, 6, 10),
              Integer.parseInt(digits, 6, 8, 10));
      return day.getYear() >= FIRST_YEAR;
    } catch (DateTimeException e) {
      return false; // no day of any calendar
    }
  }
}
