package cn.mingchu.gateway.key;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a key may speak for. {@code *} in a set stands for everyone of its kind.
 *
 * @param schoolIds schools, with all their devices
 * @param supplierIds suppliers
 * @param deviceIds single devices
 */
public record Binding(Set<String> schoolIds, Set<String> supplierIds, Set<String> deviceIds) {

  private static final String EVERYONE = "*";

  public Binding {
    schoolIds = Set.copyOf(schoolIds);
    supplierIds = Set.copyOf(supplierIds);
    deviceIds = Set.copyOf(deviceIds);
  }

  /** The binding of an operator, who may speak for everyone. */
  public static Binding toEveryone() {
    return new Binding(Set.of(EVERYONE), Set.of(EVERYONE), Set.of(EVERYONE));
  }

  /** Whether the key may speak for this school. */
  public boolean coversSchool(@Nullable String schoolId) {
    return covers(schoolIds, schoolId);
  }

  /** Whether the key may speak for this device of this school. */
  public boolean coversDevice(String deviceId, @Nullable String schoolId) {
    return covers(deviceIds, deviceId) || coversSchool(schoolId);
  }

  /** Whether the key may speak for this supplier. */
  public boolean coversSupplier(String supplierId) {
    return covers(supplierIds, supplierId);
  }

  /** The one supplier that the key is bound to; empty where there is none, or several. */
  public Optional<String> onlySupplier() {
    return supplierIds.size() == 1 && !supplierIds.contains(EVERYONE)
        ? Optional.of(supplierIds.iterator().next())
        : Optional.empty();
  }

  /** Whether the key may speak for every school. */
  public boolean coversEverySchool() {
    return schoolIds.contains(EVERYONE);
  }

  /** Whether the key may speak for nobody. */
  public boolean isEmpty() {
    return schoolIds.isEmpty() && supplierIds.isEmpty() && deviceIds.isEmpty();
  }

  private static boolean covers(Set<String> ids, @Nullable String id) {
    return ids.contains(EVERYONE) || (id != null && ids.contains(id));
  }
}
