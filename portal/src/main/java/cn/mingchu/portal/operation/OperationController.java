package cn.mingchu.portal.operation;

import cn.mingchu.portal.access.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of whoever runs the system. */
@Controller
@Shows(Shows.What.EVERYTHING)
class OperationController {

  private static final int SHOWN = 50;

  private final Operations operations;

  OperationController(Operations operations) {
    this.operations = operations;
  }

  @GetMapping("/operations")
  String page(Model model) {
    fill(model);
    return "operations";
  }

  /** The part of the page that is asked for again and again. */
  @GetMapping("/operations/body")
  String body(Model model) {
    fill(model);
    return "operations :: report";
  }

  private void fill(Model model) {
    model.addAttribute("rejectCounts", operations.rejectCounts());
    model.addAttribute("rejects", operations.lastRejects(SHOWN));
    model.addAttribute("unreadable", operations.lastUnreadable(SHOWN));
  }
}
