package cn.mingchu.schemas.rule;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Severity;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A requirement as the catalogue states it, before any region has made it stricter.
 *
 * @param job the job that decides it
 * @param sentence the requirement in one sentence; its numbers are in the parameters only
 * @param quantity what is measured; null for a rule about silence or clocks
 * @param comparator null unless the kind has a limit
 * @param sight what is looked for; null for a rule that looks at no observations of its own kind
 * @param raise null where the severity stays
 * @param effectiveFrom first business day on which it holds
 * @param effectiveTo last business day on which it holds; null for open-ended
 */
public record Rule(
    String id,
    int version,
    String job,
    RuleKind kind,
    Wording names,
    Wording sentence,
    Set<DeviceKind> devices,
    @Nullable Quantity quantity,
    @Nullable LimitComparator comparator,
    Map<ParameterName, Parameter> parameters,
    LabelUse label,
    @Nullable Sight sight,
    Severity severity,
    @Nullable Raise raise,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    List<Source> sources)
    implements Serializable {

  /** Where a business day begins and ends. */
  private static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

  /** Any of these raises the severity, so each needs a severity to raise it to. */
  private static final Set<ParameterName> RAISING =
      Set.of(
          ParameterName.RAISE_AFTER,
          ParameterName.REPEATS,
          ParameterName.NIGHTS,
          ParameterName.RAISE_VARIANCE,
          ParameterName.RAISE_LEAST,
          ParameterName.RAISE_OVER,
          ParameterName.RAISE_BEFORE);

  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final Pattern LAW_WORDS =
      Pattern.compile("法律|法规|法定|依法|\\b(law|legal|legally|statutory)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  public Rule {
    devices = copyOf(devices);
    parameters = copyOf(parameters);
    sources = List.copyOf(sources);
    require(ID.matcher(id).matches(), "id", id, "must match " + ID);
    require(version >= 1, "version", version, "must be at least 1");
    require(
        devices.isEmpty() != kind.isAboutDevices(),
        "devices",
        devices,
        kind.isAboutDevices()
            ? "must name at least one device kind"
            : "have no place in kind " + kind);
    require(!sources.isEmpty(), "sources", sources, "must name at least one source");
    require(
        effectiveTo == null || !effectiveTo.isBefore(effectiveFrom),
        "effectiveTo",
        effectiveTo,
        "is before effectiveFrom " + effectiveFrom);
    new RuleShape(kind, quantity, comparator, label, sight, parameters).requireSound();
    requireRaise(severity, raise, parameters);
    requireHonestWords("sentence.zh", sentence.zh(), parameters);
    requireHonestWords("sentence.en", sentence.en(), parameters);
  }

  public Optional<Parameter> parameter(ParameterName name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** Whether it holds at a moment, by the dates of the business days. */
  public boolean isInForce(Instant at) {
    return !at.isBefore(begins()) && ends().map(at::isBefore).orElse(true);
  }

  /** First moment at which it holds. */
  public Instant begins() {
    return effectiveFrom.atStartOfDay(BUSINESS_ZONE).toInstant();
  }

  /** First moment at which it no longer holds; empty for open-ended. */
  public Optional<Instant> ends() {
    return Optional.ofNullable(effectiveTo)
        .map(last -> last.plusDays(1).atStartOfDay(BUSINESS_ZONE).toInstant());
  }

  /**
   * Whether it is about such a device.
   *
   * @param labelMaxHundredths the warmest that the labels inside allow; null where none says
   */
  public boolean binds(DeviceKind device, @Nullable Integer labelMaxHundredths) {
    if (!devices.contains(device)) {
      return false;
    }
    Parameter limit = parameters.get(ParameterName.LIMIT);
    if ((label != LabelUse.REQUIRED && label != LabelUse.IS_THE_LIMIT) || limit == null) {
      return true;
    }
    return labelMaxHundredths != null && labelMaxHundredths <= limit.amount();
  }

  private static Set<DeviceKind> copyOf(Set<DeviceKind> devices) {
    Set<DeviceKind> copy = EnumSet.noneOf(DeviceKind.class);
    copy.addAll(devices);
    return Collections.unmodifiableSet(copy);
  }

  private static Map<ParameterName, Parameter> copyOf(Map<ParameterName, Parameter> parameters) {
    Map<ParameterName, Parameter> copy = new EnumMap<>(ParameterName.class);
    copy.putAll(parameters);
    return Collections.unmodifiableMap(copy);
  }

  private static void requireRaise(
      Severity severity, @Nullable Raise raise, Map<ParameterName, Parameter> parameters) {
    require(
        (raise != null) == RAISING.stream().anyMatch(parameters::containsKey),
        "raise",
        raise,
        "belongs together with one of raiseAfter, repeats, nights, raiseVariance, raiseLeast,"
            + " raiseOver and raiseBefore");
    if (raise != null) {
      require(
          raise.to().compareTo(severity) > 0,
          "raise.to",
          raise.to(),
          "is not above severity " + severity);
      for (Severity exception : raise.exceptions().values()) {
        require(
            exception.compareTo(severity) > 0,
            "raise.exceptions",
            exception,
            "is not above severity " + severity);
      }
    }
  }

  /** Numbers are told from the parameters in force, and a setting is never told as law. */
  private static void requireHonestWords(
      String field, String words, Map<ParameterName, Parameter> parameters) {
    require(!DIGIT.matcher(words).find(), field, words, "states a number outside the parameters");
    boolean law =
        parameters.values().stream().anyMatch(parameter -> parameter.basis() == Basis.LAW);
    require(
        law || !LAW_WORDS.matcher(words).find(),
        field,
        words,
        "calls law what only settings stand for");
  }

  static void require(boolean so, String field, @Nullable Object value, String otherwise) {
    if (!so) {
      throw new IllegalArgumentException(field + ": '" + value + "' " + otherwise);
    }
  }
}
