package cn.mingchu.schemas.rule;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule comes from.
 *
 * @param document short name of the document, such as R45
 * @param title its full title
 * @param article the article, chapter or annex; null where the rule rests on the whole
 */
public record Source(String document, Wording title, @Nullable String article, EvidenceTag tag)
    implements Serializable {}
