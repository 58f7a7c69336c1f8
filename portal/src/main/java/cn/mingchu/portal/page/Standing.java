package cn.mingchu.portal.page;

import cn.mingchu.portal.access.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The strip under the header that says whether the portal keeps up; pages ask for it again and
 * again.
 */
@Controller
@Shows(Shows.What.OWN_PART)
class Standing {

  @GetMapping("/standing")
  String standing() {
    return "layout :: standing";
  }
}
