package cn.mingchu.jobs.alert.area;

import cn.mingchu.jobs.alert.news.FarCause;

/** Who hears what is found of an area. */
public interface AreaVoice {

  /** Something is so, or otherwise than it was told. */
  void tell(AreaSilence silence);

  /** The same for the desk of one of its schools, where it concerns that. */
  void tell(FarCause cause);
}
