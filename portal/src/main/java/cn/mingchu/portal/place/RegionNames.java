package cn.mingchu.portal.place;

import cn.mingchu.schemas.region.Region;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a region is called in the language of the page. Used by the templates. */
@Component("regionNames")
public final class RegionNames {

  public String of(Region region) {
    Locale locale = LocaleContextHolder.getLocale();
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage())
        ? region.nameEn()
        : region.name();
  }
}
