package cn.mingchu.simulator.register;

import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.RegisterEntry;
import cn.mingchu.schemas.event.RegisterKind;
import cn.mingchu.schemas.event.SchoolType;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.world.SimulatedSchool;
import cn.mingchu.simulator.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The registers of the canteens of a world, as their schools would keep them: whole and in date,
 * but for one flaw in each of a few. Small worlds have none. Invented.
 */
public final class SchoolRegisters {

  private static final long REGISTERS = 95;
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** As many as the largest simulated canteen has. */
  private static final int WORKERS = 12;

  /** One school of so many has a flaw, from the fourth one on. */
  private static final int SCHOOLS_A_FLAW = 4;

  private static final int FLAWED = 3;

  /** In a school in which that many eat on a full day, enough do at each lunch. */
  private static final int LARGE = 900;

  private static final int CERTIFIED_DAYS = 365;
  private static final int LEAST_DAYS_LEFT = 60;
  private static final int MOST_DAYS_LEFT = 330;
  private static final int ENDING_DAYS_LEFT = 20;
  private static final int LICENSED_YEARS = 5;
  private static final int LAPSED_DAYS = 10;
  private static final int LEAST_YEARS_LEFT = 1;
  private static final int MOST_YEARS_LEFT = 4;

  /** Whose certificate it is that ended, or ends: they keep the samples each day. */
  private static final String UNLUCKY = "worker-2";

  private final JsonMapper json = JsonMapper.shared();
  private final World world;
  private final Instant registered;
  private final LocalDate day;

  /**
   * The registers of a world.
   *
   * @param registered when all of them were written; their event time
   */
  public SchoolRegisters(World world, Instant registered) {
    this.world = world;
    this.registered = registered;
    this.day = LocalDate.ofInstant(registered, SHANGHAI);
  }

  /**
   * What is wrong with a school's register: what is true of it. Empty where nothing is.
   *
   * @param school of this world
   */
  public Optional<Flaw> flaw(SimulatedSchool school) {
    if (school.index() % SCHOOLS_A_FLAW != FLAWED) {
      return Optional.empty();
    }
    Flaw[] flaws = Flaw.values();
    Flaw flaw = flaws[school.index() / SCHOOLS_A_FLAW % flaws.length];
    boolean isMissed = school.type() != SchoolType.KINDERGARTEN && school.diners() >= LARGE;
    return Optional.of(flaw == Flaw.NO_DIRECTOR && !isMissed ? Flaw.NO_OFFICER : flaw);
  }

  /** All entries, school by school. */
  public List<RegisterEntry> records() {
    List<RegisterEntry> entries = new ArrayList<>();
    for (SimulatedSchool school : world.schools()) {
      addEntries(school, entries);
    }
    return entries;
  }

  /** By id, each as the gateway's {@code PUT /v1/reference/registers/…} takes it. */
  public SortedMap<String, String> entries() {
    SortedMap<String, String> entries = new TreeMap<>();
    for (RegisterEntry entry : records()) {
      entries.put(entry.getEntryId(), document(entry));
    }
    return entries;
  }

  private void addEntries(SimulatedSchool school, List<RegisterEntry> entries) {
    @Nullable Flaw flaw = flaw(school).orElse(null);
    Dice dice = Dice.of(world.seed(), REGISTERS, school.index());
    LocalDate licensed =
        flaw == Flaw.LAPSED_LICENCE
            ? day.minusDays(LAPSED_DAYS)
            : day.plusYears(dice.between(LEAST_YEARS_LEFT, MOST_YEARS_LEFT));
    RegisterEntry.Builder licence =
        entry(
            school,
            RegisterKind.CANTEEN_LICENCE,
            null,
            licensed.minusYears(LICENSED_YEARS),
            licensed);
    entries.add(licence.setNumber(school.foodLicence()).build());
    for (int worker = 1; worker <= WORKERS; worker++) {
      String person = "worker-" + worker;
      LocalDate until = day.plusDays(daysLeft(person, flaw, dice));
      entries.add(
          entry(
                  school,
                  RegisterKind.HEALTH_CERTIFICATE,
                  person,
                  until.minusDays(CERTIFIED_DAYS),
                  until)
              .build());
    }
    if (flaw != Flaw.NO_OFFICER) {
      entries.add(post(school, RegisterKind.SAFETY_OFFICER, "officer-1"));
    }
    if (flaw != Flaw.NO_DIRECTOR) {
      entries.add(post(school, RegisterKind.SAFETY_DIRECTOR, "director-1"));
    }
  }

  private static int daysLeft(String person, @Nullable Flaw flaw, Dice dice) {
    int usual = dice.between(LEAST_DAYS_LEFT, MOST_DAYS_LEFT);
    if (person.equals(UNLUCKY) && flaw == Flaw.EXPIRED_CERTIFICATE) {
      return -1;
    }
    return person.equals(UNLUCKY) && flaw == Flaw.ENDING_CERTIFICATE ? ENDING_DAYS_LEFT : usual;
  }

  private RegisterEntry post(SimulatedSchool school, RegisterKind kind, String person) {
    return entry(school, kind, person, day.minusYears(1), null).build();
  }

  private RegisterEntry.Builder entry(
      SimulatedSchool school,
      RegisterKind kind,
      @Nullable String person,
      LocalDate from,
      @Nullable LocalDate until) {
    String id = "%s-%s".formatted(school.schoolId(), person == null ? "canteen" : person);
    EventHeader header =
        new EventHeader(
            Dice.of(world.seed(), REGISTERS, school.index(), id.hashCode()).uuid(),
            registered,
            registered,
            registered,
            school.schoolId(),
            school.schoolId(),
            school.regionCode());
    return RegisterEntry.newBuilder()
        .setHeader(header)
        .setEntryId(id)
        .setSchoolId(school.schoolId())
        .setKind(kind)
        .setPerson(person)
        .setValidFrom(from)
        .setValidUntil(until);
  }

  private String document(RegisterEntry entry) {
    ObjectNode node = json.createObjectNode();
    node.put("eventId", entry.getHeader().getEventId().toString());
    node.put("eventTime", registered.toString());
    node.put("entryId", entry.getEntryId());
    node.put("schoolId", entry.getSchoolId());
    node.put("kind", entry.getKind().name());
    node.put("validFrom", entry.getValidFrom().toString());
    put(node, "person", entry.getPerson());
    put(node, "number", entry.getNumber());
    LocalDate until = entry.getValidUntil();
    put(node, "validUntil", until == null ? null : until.toString());
    return json.writeValueAsString(node);
  }

  private static void put(ObjectNode node, String field, @Nullable String value) {
    if (value != null) {
      node.put(field, value);
    }
  }
}
