package cn.mingchu.portal.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Takes out of free words what could tell who somebody is: telephones, numbers of cards, plates,
 * accounts, homes, classes and names.
 *
 * <p>It rather takes too much than too little, and still cannot know everything: a person MUST look
 * before words are published.
 */
public final class Masking {

  /** What stands between the digits of a number that is one all the same. */
  private static final String GAP = "[\\s\\-–—‐−_./·•、,，()（）+*~#]{0,3}";

  /** Seven digits, the shortest telephone, however they are set apart; or six in a row. */
  private static final Pattern NUMBER =
      Pattern.compile("[0-9](?:" + GAP + "[0-9]){6,}[Xx]?|[0-9]{6,}[Xx]?");

  /** Of those, so many must be meant as digits, and not be letters that look like them. */
  private static final int LEAST_NUMERALS = 5;

  private static final Pattern PLATE =
      Pattern.compile(
          "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领]\\s?[A-Za-z][·•.\\-\\s]{0,2}"
              + "(?=[A-Za-z]{0,5}[0-9])[A-Za-z0-9]{4,6}[挂学警港澳]?");

  private static final Pattern MAIL =
      Pattern.compile(
          "[\\w.+-]{1,64}\\s?(?:@|\\(at\\)|\\[at\\])\\s?[\\w-]{1,63}(?:\\s?\\.\\s?[\\w-]{1,63})+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WEB =
      Pattern.compile("(?:https?://|www\\.)\\S+", Pattern.CASE_INSENSITIVE);

  private static final Pattern CALLED =
      Pattern.compile(
          "(?:微信|薇信|威信|(?<![A-Za-z])(?:wx|vx|qq|weixin|wechat)(?![A-Za-z])|扣扣|电话|手机|联系方式|学号|考号|座位|卡号|工号|床号|账号"
              + "|身份证|抖音)(?:号码?)?\\s?[:：是为]{0,2}\\s?([A-Za-z0-9_\\-]{4,})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HOME =
      Pattern.compile(
          "\\p{IsHan}{1,6}(?:路|街|巷|小区|花园|苑|村|社区|大道)\\s?(?:[0-9]{1,5}\\s?(?:号楼?|栋|幢|单元|室|组|弄|楼)\\s?){1,4}[0-9]{0,4}"
              + "|[0-9]{1,4}\\s?(?:号楼|栋|幢)\\s?(?:[0-9]{1,3}\\s?单元\\s?)?[0-9]{1,4}\\s?[室号]?");

  private static final String COUNT = "[0-9一二三四五六七八九十]";

  private static final List<Pattern> CLASSES =
      List.of(
          Pattern.compile("[一二三四五六七八九初高0-9]{1,3}.?年级[^。！？!?\\n]{0,8}?班"),
          Pattern.compile(
              "(?:初|高|大|中|小|托|第)?"
                  + COUNT
                  + "{1,4}\\s?年?级?\\s?[(（.\\-、·/]?\\s?"
                  + COUNT
                  + "{0,4}\\s?[)）]?\\s?班"),
          Pattern.compile("[大中小托]班|学前班"),
          Pattern.compile(
              "(?:\\bgrade\\s?[0-9]{1,2}\\s?,?\\s?)?\\bclass\\s(?:no\\.?\\s?)?\\(?(?:[0-9]{1,4}|one|two|three|four|five|six|seven"
                  + "|eight|nine|ten|[a-z])\\b\\)?(?:\\s?,?\\s?(?:of\\s)?grade\\s?[0-9]{1,2})?"
                  + "|\\bgrade\\s?[0-9]{1,2}\\s?\\([0-9]{1,2}\\)|\\b[gp]\\s?[0-9]{1,2}\\s?[c(]\\s?[0-9]{1,2}\\)?",
              Pattern.CASE_INSENSITIVE));

  private Masking() {}

  /** The words without what could tell who somebody is; what nobody sees is left out, too. */
  public static String mask(String words) {
    Folded text = Folded.of(words);
    StringBuilder masked = new StringBuilder();
    int from = 0;
    for (Span span : apart(spans(text))) {
      masked.append(text.seen(), from, span.start()).append(span.trait().placeholder());
      from = span.end();
    }
    return masked.append(text.seen(), from, text.seen().length()).toString();
  }

  /** Whether there is anything in the words that {@link #mask} would take out. */
  public static boolean reveals(String words) {
    return !spans(Folded.of(words)).isEmpty();
  }

  private static List<Span> spans(Folded text) {
    List<Span> spans = new ArrayList<>();
    Matcher number = NUMBER.matcher(text.digits());
    while (number.find()) {
      if (numerals(text, number.start(), number.end()) >= LEAST_NUMERALS) {
        spans.add(new Span(Trait.NUMBER, number.start(), number.end()));
      }
    }
    add(spans, Trait.ACCOUNT, MAIL.matcher(text.letters()), 0);
    add(spans, Trait.ACCOUNT, WEB.matcher(text.letters()), 0);
    add(spans, Trait.ACCOUNT, CALLED.matcher(text.letters()), 1);
    add(spans, Trait.PLATE, PLATE.matcher(text.letters()), 0);
    add(spans, Trait.HOME, HOME.matcher(text.letters()), 0);
    CLASSES.forEach(pattern -> add(spans, Trait.CLASS, pattern.matcher(text.letters()), 0));
    spans.addAll(Names.in(text.letters()));
    return spans;
  }

  private static long numerals(Folded text, int start, int end) {
    return IntStream.range(start, end).filter(text::isNumeral).count();
  }

  private static void add(List<Span> spans, Trait trait, Matcher found, int group) {
    while (found.find()) {
      spans.add(new Span(trait, found.start(group), found.end(group)));
    }
  }

  /** In their order; of those that overlap one that covers them all, called as the first is. */
  private static List<Span> apart(List<Span> spans) {
    List<Span> sorted =
        spans.stream()
            .sorted(
                Comparator.comparingInt(Span::start)
                    .thenComparing(Comparator.comparingInt(Span::end).reversed()))
            .toList();
    List<Span> apart = new ArrayList<>();
    for (Span span : sorted) {
      Span last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
      if (last != null && span.start() < last.end()) {
        apart.set(
            apart.size() - 1,
            new Span(last.trait(), last.start(), Math.max(last.end(), span.end())));
      } else {
        apart.add(span);
      }
    }
    return apart;
  }
}
