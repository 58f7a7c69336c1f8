package cn.mingchu.portal.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The strip under the header that says whether the portal keeps up; pages ask for it again and
 * again.
 */
@Controller
class Standing {

  @GetMapping("/standing")
  String standing() {
    return "layout :: standing";
  }
}
