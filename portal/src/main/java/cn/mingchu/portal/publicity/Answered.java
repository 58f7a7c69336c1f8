package cn.mingchu.portal.publicity;

import cn.mingchu.schemas.event.FeedbackState;
import cn.mingchu.schemas.event.MealKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What became of what somebody wrote, for whoever has its tracking code. */
public record Answered(
    String schoolId,
    @Nullable String school,
    Instant receivedTime,
    @Nullable LocalDate day,
    @Nullable MealKind meal,
    int rating,
    boolean complaint,
    @Nullable String words,
    FeedbackState state,
    @Nullable String answer,
    @Nullable Instant answeredTime) {}
