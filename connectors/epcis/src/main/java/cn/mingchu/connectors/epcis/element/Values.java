package cn.mingchu.connectors.epcis.element;

import cn.mingchu.connectors.epcis.event.Vocabulary;
import cn.mingchu.connectors.epcis.identity.DigitalLink;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads single values: times, URIs, identities, words of a vocabulary and numbers. */
final class Values {

  private static final Pattern URI =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");
  private static final Pattern ZONE = Pattern.compile("[+-](0\\d|1[0-3]):[0-5]\\d|[+-]14:00|Z");

  /** No exponent of more than two digits: what is written short must stay short when added up. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,2})?");

  private static final int MOST_DIGITS = 30;
  private static final int LONGEST_URI = 2048;

  private Values() {}

  static OffsetDateTime time(Fields fields, String name, String text) throws RefusedEpcisException {
    if (TIME.matcher(text).matches()) {
      try {
        return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
      } catch (DateTimeException e) {
        throw (RefusedEpcisException)
            fields.refused(name, text, "is no time: " + e.getMessage()).initCause(e);
      }
    }
    throw fields.refused(name, text, "is no date and time with an offset to UTC");
  }

  static Optional<OffsetDateTime> time(Fields fields, String name) throws RefusedEpcisException {
    Optional<String> text = fields.text(name);
    return text.isPresent() ? Optional.of(time(fields, name, text.get())) : Optional.empty();
  }

  static String zone(Fields fields, String name) throws RefusedEpcisException {
    String text = fields.requiredText(name);
    if (!ZONE.matcher(text).matches()) {
      throw fields.refused(name, text, "is no offset to UTC such as +08:00");
    }
    return text.equals("Z") ? "+00:00" : text;
  }

  static String uri(Fields fields, String name, String text) throws RefusedEpcisException {
    if (text.length() > LONGEST_URI || !URI.matcher(text).matches()) {
      throw fields.refused(name, text, "is no URI");
    }
    return text;
  }

  static Optional<String> uri(Fields fields, String name) throws RefusedEpcisException {
    Optional<String> text = fields.text(name);
    return text.isPresent() ? Optional.of(uri(fields, name, text.get())) : Optional.empty();
  }

  /** A URI that may name something by a GS1 key, and if so must name it rightly. */
  static String identity(Fields fields, String name, String text) throws RefusedEpcisException {
    String uri = uri(fields, name, text);
    Optional<String> problem = DigitalLink.problem(uri);
    if (problem.isPresent()) {
      throw fields.refused(name, uri, problem.get());
    }
    return uri;
  }

  static List<String> identities(Fields fields, String list) throws RefusedEpcisException {
    List<String> found = new ArrayList<>();
    for (String text : fields.itemTexts(list, "epc")) {
      found.add(identity(fields, list + "[" + found.size() + "]", text));
    }
    return found;
  }

  static String term(Fields fields, String name, String text, Vocabulary vocabulary)
      throws RefusedEpcisException {
    Optional<String> address = vocabulary.address(text);
    if (address.isEmpty()) {
      throw fields.refused(name, text, "is no word of the standard; a word of one's own is a URI");
    }
    return uri(fields, name, address.get());
  }

  static Optional<String> term(Fields fields, String name, Vocabulary vocabulary)
      throws RefusedEpcisException {
    Optional<String> text = fields.text(name);
    return text.isPresent()
        ? Optional.of(term(fields, name, text.get(), vocabulary))
        : Optional.empty();
  }

  /** A number of at most 30 digits before the point and 30 behind it. */
  static BigDecimal number(Fields fields, String name, String text) throws RefusedEpcisException {
    if (NUMBER.matcher(text).matches()) {
      BigDecimal written = new BigDecimal(text);
      BigDecimal number = written.scale() < 0 ? written.setScale(0) : written;
      if (number.scale() <= MOST_DIGITS && number.precision() - number.scale() <= MOST_DIGITS) {
        return number;
      }
    }
    throw fields.refused(name, text, "is no number, or has too many digits");
  }
}
