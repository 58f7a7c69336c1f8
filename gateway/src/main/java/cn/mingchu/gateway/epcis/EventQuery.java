package cn.mingchu.gateway.epcis;

import cn.mingchu.connectors.epcis.event.EventType;
import cn.mingchu.connectors.epcis.event.Vocabulary;
import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.check.Checks;
import cn.mingchu.schemas.event.EpcisEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which events somebody asks for, in the words of the EPCIS 2.0 simple event query. A set that is
 * empty asks for nothing in particular.
 *
 * @param from the first time that is asked for; null from the beginning
 * @param before the first time that is not; null to the end
 * @param perPage 1 to 1,000
 * @param after where the page before ended; null for the first page
 */
public record EventQuery(
    Set<String> eventTypes,
    @Nullable Instant from,
    @Nullable Instant before,
    Set<String> bizSteps,
    Set<String> epcs,
    Set<String> epcClasses,
    int perPage,
    @Nullable Place after) {

  private static final String EVENT_TYPE = "eventType";
  private static final String FROM = "GE_eventTime";
  private static final String BEFORE = "LT_eventTime";
  private static final String BIZ_STEP = "EQ_bizStep";
  private static final String EPC = "MATCH_epc";
  private static final String EPC_CLASS = "MATCH_epcClass";
  private static final String PER_PAGE = "perPage";
  private static final String TOKEN = "nextPageToken";
  private static final Set<String> KNOWN =
      new TreeSet<>(Set.of(EVENT_TYPE, FROM, BEFORE, BIZ_STEP, EPC, EPC_CLASS, PER_PAGE, TOKEN));
  private static final int USUAL_PAGE = 30;
  private static final int LARGEST_PAGE = 1_000;

  public EventQuery {
    eventTypes = Set.copyOf(eventTypes);
    bizSteps = Set.copyOf(bizSteps);
    epcs = Set.copyOf(epcs);
    epcClasses = Set.copyOf(epcClasses);
  }

  /**
   * Reads the parameters of a request; several values are parted by commas or told one by one.
   *
   * @throws RefusedException if one is unknown or cannot be
   */
  public static EventQuery of(Map<String, List<String>> parameters) throws RefusedException {
    for (String name : parameters.keySet()) {
      if (!KNOWN.contains(name)) {
        throw Checks.malformed(
            name,
            "%s is no parameter that is known here; those are %s"
                .formatted(Checks.quote(name), KNOWN));
      }
    }
    Set<String> types = values(parameters, EVENT_TYPE);
    for (String type : types) {
      if (EventType.of(type).isEmpty()) {
        throw wrong(EVENT_TYPE, type, "an event type such as ObjectEvent");
      }
    }
    Set<String> steps = new HashSet<>();
    for (String step : values(parameters, BIZ_STEP)) {
      steps.add(
          Vocabulary.BIZ_STEP
              .address(step)
              .orElseThrow(() -> wrong(BIZ_STEP, step, "a business step such as shipping")));
    }
    return new EventQuery(
        types,
        time(parameters, FROM),
        time(parameters, BEFORE),
        steps,
        names(values(parameters, EPC)),
        names(values(parameters, EPC_CLASS)),
        perPage(parameters),
        place(parameters));
  }

  /** Whether {@code event} is asked for, wherever the page begins. */
  boolean asksFor(EpcisEvent event) {
    return allows(eventTypes, event.getEventType())
        && (from == null || !event.getEventTime().isBefore(from))
        && (before == null || event.getEventTime().isBefore(before))
        && (bizSteps.isEmpty()
            || (event.getBizStep() != null && bizSteps.contains(event.getBizStep())))
        && allowsAny(epcs, event.getEpcs())
        && allowsAny(epcClasses, event.getEpcClasses());
  }

  private static boolean allows(Set<String> wanted, String value) {
    return wanted.isEmpty() || wanted.contains(value);
  }

  private static boolean allowsAny(Set<String> wanted, Collection<String> values) {
    return wanted.isEmpty() || values.stream().anyMatch(wanted::contains);
  }

  private static Set<String> names(Set<String> uris) {
    Set<String> names = new HashSet<>();
    uris.forEach(uri -> names.add(Identities.name(uri)));
    return names;
  }

  private static Set<String> values(Map<String, List<String>> parameters, String name) {
    Set<String> values = new HashSet<>();
    for (String written : parameters.getOrDefault(name, List.of())) {
      for (String value : written.split(",", -1)) {
        if (!value.isBlank()) {
          values.add(value.strip());
        }
      }
    }
    return values;
  }

  private static Optional<String> only(Map<String, List<String>> parameters, String name)
      throws RefusedException {
    List<String> written = parameters.getOrDefault(name, List.of());
    if (written.size() > 1) {
      throw Checks.malformed(name, name + " may be told once");
    }
    return written.stream().findFirst();
  }

  private static @Nullable Instant time(Map<String, List<String>> parameters, String name)
      throws RefusedException {
    Optional<String> text = only(parameters, name);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text.get()).toInstant();
    } catch (DateTimeParseException e) {
      throw wrong(name, text.get(), "a time with its offset, such as 2026-03-02T11:30:00Z");
    }
  }

  private static int perPage(Map<String, List<String>> parameters) throws RefusedException {
    Optional<String> text = only(parameters, PER_PAGE);
    if (text.isEmpty()) {
      return USUAL_PAGE;
    }
    if (!text.get().matches("[0-9]{1,9}")) {
      throw wrong(PER_PAGE, text.get(), "a whole number");
    }
    int perPage = Integer.parseInt(text.get());
    Checks.between(PER_PAGE, perPage, 1, LARGEST_PAGE);
    return perPage;
  }

  private static @Nullable Place place(Map<String, List<String>> parameters)
      throws RefusedException {
    Optional<String> token = only(parameters, TOKEN);
    if (token.isEmpty()) {
      return null;
    }
    return Place.ofToken(token.get())
        .orElseThrow(() -> wrong(TOKEN, token.get(), "one that was given with a page"));
  }

  private static RefusedException wrong(String name, String value, String wanted) {
    return Checks.malformed(
        name, "%s must be %s, was '%s'".formatted(name, wanted, Checks.quote(value)));
  }
}
