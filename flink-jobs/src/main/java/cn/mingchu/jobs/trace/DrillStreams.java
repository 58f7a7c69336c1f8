package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.trace.drill.DeliveredLot;
import cn.mingchu.jobs.trace.drill.DrillPlan;
import cn.mingchu.jobs.trace.drill.DrillResult;
import cn.mingchu.jobs.trace.drill.DrillWord;
import cn.mingchu.jobs.trace.drill.RegisteredSchool;
import cn.mingchu.jobs.trace.paper.Paper;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The part of the job that only drills need: between its two ends they go the way of recalls. */
final class DrillStreams {

  private DrillStreams() {}

  /** What is drawn and issued each night; its recalls leave by {@link DrawFunction#RECALLS}. */
  static SingleOutputStreamOperator<DrillWord> issued(DataStream<Paper> papers, DrillPlan plan) {
    return papers
        .flatMap(new DrawFunction.AreDelivered())
        .returns(TraceTypes.DELIVERED_LOT)
        .uid("delivered-lots")
        .name("What came into each county")
        .keyBy(DeliveredLot::regionCode)
        .process(new DrawFunction(plan))
        .returns(TraceTypes.DRILL_WORD)
        .uid("draws")
        .name("Draw a lot each night");
  }

  /** What drills find. */
  static DataStream<DrillResult> results(
      DataStream<DrillWord> words, DataStream<RegisteredSchool> schools, DrillPlan plan) {
    return words
        .keyBy(word -> word.drill().causeId())
        .connect(schools.broadcast(DrillFunction.SCHOOLS))
        .process(new DrillFunction(plan))
        .returns(TraceTypes.DRILL_RESULT)
        .uid("drills")
        .name("What drills find");
  }
}
