package cn.mingchu.portal.place;

import cn.mingchu.schemas.event.SubjectKind;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a region is called in the language of the page. Used by the templates. */
@Component("regionNames")
public final class RegionNames {

  private final RegionTree regions;

  RegionNames(RegionTree regions) {
    this.regions = regions;
  }

  public String of(Region region) {
    Locale locale = LocaleContextHolder.getLocale();
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage())
        ? region.nameEn()
        : region.name();
  }

  /** The name of the region that something is about; of what is about something else, its own. */
  public String orName(SubjectKind kind, String name) {
    return kind == SubjectKind.OFFICE ? regions.find(name).map(this::of).orElse(name) : name;
  }
}
