package cn.mingchu.portal.device;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.finding.Findings;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.rule.RuleSettings;
import cn.mingchu.portal.scope.Scope;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A device: its chart and its findings. */
@Controller
@Shows(Shows.What.DEVICE)
class DeviceController {

  private static final int OPEN_SHOWN = 50;
  private static final int PAST_SHOWN = 50;

  private final Devices devices;
  private final RuleSettings settings;
  private final Findings findings;
  private final Places places;
  private final Clock clock;

  DeviceController(
      Devices devices, RuleSettings settings, Findings findings, Places places, Clock clock) {
    this.devices = devices;
    this.settings = settings;
    this.findings = findings;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping("/device/{id}")
  String page(@PathVariable String id, @RequestParam(defaultValue = "24") int hours, Model model) {
    if (hours != 6 && hours != 24 && hours != 48) {
      throw new NotFoundException("no chart of " + hours + " hours; there are 6, 24 and 48");
    }
    model.addAttribute("hours", hours);
    model.addAttribute("charts", true);
    fill(id, model);
    return "device";
  }

  /** What stands above the chart. */
  @GetMapping("/device/{id}/state")
  String state(@PathVariable String id, Model model) {
    fill(id, model);
    return "device :: state";
  }

  /** The lists under the chart. */
  @GetMapping("/device/{id}/findings")
  String findings(@PathVariable String id, Model model) {
    fill(id, model);
    return "device :: findings";
  }

  private void fill(String id, Model model) {
    DeviceSummary device =
        devices.find(id).orElseThrow(() -> new NotFoundException("no device " + id));
    Scope scope = Scope.device(id);
    model.addAttribute("device", device);
    model.addAttribute(
        "silent", device.isSilent(clock.instant(), settings.ofSchool(device.schoolId())));
    model.addAttribute("open", findings.open(scope, OPEN_SHOWN));
    model.addAttribute("past", findings.past(scope, PAST_SHOWN));
    model.addAttribute("crumbs", places.wayToSchool(device.schoolId()));
    model.addAttribute("scope", scope);
  }
}
