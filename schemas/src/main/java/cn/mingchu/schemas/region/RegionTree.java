package cn.mingchu.schemas.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** A province with its cities and counties; whoever may see a region may see what lies in it. */
public final class RegionTree implements Serializable {

  private static final String SICHUAN = "sichuan-regions.csv";

  private final LinkedHashMap<String, Region> regions = new LinkedHashMap<>();

  private RegionTree(List<Region> regions) {
    for (Region region : regions) {
      if (region.parent() != null && !this.regions.containsKey(region.parent())) {
        throw new IllegalArgumentException(
            "parent '%s' of region '%s' does not stand before it"
                .formatted(region.parent(), region.code()));
      }
      if (this.regions.put(region.code(), region) != null) {
        throw new IllegalArgumentException("region '" + region.code() + "' comes twice");
      }
    }
  }

  /** The national code list of 2023, and the two zones of Dazhou that it does not have. */
  public static RegionTree sichuan() {
    try (InputStream in = RegionTree.class.getResourceAsStream(SICHUAN)) {
      if (in == null) {
        throw new IllegalStateException(SICHUAN + " is not on the class path");
      }
      return parse(SICHUAN, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RegionTree parse(String file, String csv) {
    return new RegionTree(new RegionTable(file, csv).regions());
  }

  public Optional<Region> find(String code) {
    return Optional.ofNullable(regions.get(code));
  }

  /** In the order of their codes; empty for a county and for an unknown code. */
  public List<Region> children(String code) {
    return regions.values().stream().filter(region -> code.equals(region.parent())).toList();
  }

  /** From the province down to the region itself; empty for an unknown code. */
  public List<Region> path(String code) {
    List<Region> path = new ArrayList<>();
    Region region = regions.get(code);
    while (region != null) {
      path.add(region);
      region = region.parent() == null ? null : regions.get(region.parent());
    }
    Collections.reverse(path);
    return Collections.unmodifiableList(path);
  }

  /** Whether a region is another one or lies in it; false where either code is unknown. */
  public boolean isWithin(String code, String ancestor) {
    return path(code).stream().anyMatch(region -> region.code().equals(ancestor));
  }

  /** All counties, districts, county-level cities and zones, in the order of their codes. */
  public List<Region> counties() {
    return ofLevel(RegionLevel.COUNTY);
  }

  /** All prefecture-level cities and autonomous prefectures, in the order of their codes. */
  public List<Region> cities() {
    return ofLevel(RegionLevel.CITY);
  }

  private List<Region> ofLevel(RegionLevel level) {
    return regions.values().stream().filter(region -> region.level() == level).toList();
  }
}
