package cn.mingchu.portal.settings;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.stereotype.Component;

/**
 * Refuses keys that nobody knows below an element of a list, however deep.
 *
 * <p>Spring Boot itself, told to know no unknown fields, looks at the one key below an element and
 * not at those below that: a roster with {@code shifts[0].weekday} would be on duty all week.
 */
@Component
final class KnownKeys implements ConfigurationPropertiesBindHandlerAdvisor {

  /** Whose settings they are; others' may be looser. */
  private static final ConfigurationPropertyName OURS =
      ConfigurationPropertyName.of("mingchu.portal");

  @Override
  public BindHandler apply(BindHandler handler) {
    return new Watch(handler);
  }

  private static final class Watch extends AbstractBindHandler {

    private final Set<ConfigurationPropertyName> asked = new HashSet<>();
    private final Set<ConfigurationPropertyName> found = new HashSet<>();

    Watch(BindHandler parent) {
      super(parent);
    }

    @Override
    public <T> @Nullable Bindable<T> onStart(
        ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
      asked.add(name);
      return super.onStart(name, target, context);
    }

    @Override
    public @Nullable Object onSuccess(
        ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
      found.add(name);
      return super.onSuccess(name, target, context, result);
    }

    @Override
    public void onFinish(
        ConfigurationPropertyName name,
        Bindable<?> target,
        BindContext context,
        @Nullable Object result)
        throws Exception {
      super.onFinish(name, target, context, result);
      if (context.getDepth() == 0 && name.equals(OURS)) {
        for (ConfigurationPropertySource source : context.getSources()) {
          if (source instanceof IterableConfigurationPropertySource all) {
            all.filter(OURS::isAncestorOf).forEach(this::requireKnown);
          }
        }
      }
    }

    private void requireKnown(ConfigurationPropertyName key) {
      if (!asked.contains(key) && isBelowAnElement(key)) {
        throw new IllegalArgumentException("nobody knows the setting " + key);
      }
    }

    /** Of a list that is read, and not of one in whose place there is another. */
    private boolean isBelowAnElement(ConfigurationPropertyName key) {
      for (int length = key.getNumberOfElements() - 1; length > 0; length--) {
        ConfigurationPropertyName above = key.chop(length);
        if (above.isLastElementIndexed()) {
          return found.contains(above);
        }
      }
      return false;
    }
  }
}
