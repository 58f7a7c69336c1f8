package cn.mingchu.jobs.trace.book;

import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A lot's book, field by field. A new version of {@link LotInputForm} is one of this form, too. */
public final class LotBookForm implements BinaryForm<LotBook> {

  private static final long serialVersionUID = 1L;

  private static final int WITH_ACKNOWLEDGEMENTS = 2;

  @Override
  public int version() {
    return WITH_ACKNOWLEDGEMENTS;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public LotBook copy(LotBook value) {
    return value.copy();
  }

  @Override
  public void write(LotBook book, DataOutput out) throws IOException {
    out.writeUTF(book.lotId);
    out.writeInt(book.links.size());
    for (LotLink link : book.links.values()) {
      LotInputForm.writeLink(link, out);
    }
    out.writeLong(book.mass.received());
    out.writeLong(book.mass.left());
    out.writeLong(book.mass.onHand());
    out.writeLong(book.mass.uncovered());
    out.writeInt(book.suspects.size());
    for (Map.Entry<String, Suspect> suspect : book.suspects.entrySet()) {
      out.writeUTF(suspect.getKey());
      writeSuspect(suspect.getValue(), out);
    }
    out.writeInt(book.acknowledgements.size());
    for (Acknowledgement acknowledgement : book.acknowledgements.values()) {
      LotInputForm.writeAcknowledgement(acknowledgement, out);
    }
  }

  @Override
  public LotBook read(DataInput in, int version) throws IOException {
    LotBook book = new LotBook(in.readUTF());
    for (int left = in.readInt(); left > 0; left--) {
      LotLink link = LotInputForm.readLink(in);
      book.links.put(link.linkId(), link);
      if (book.concerns(link)) {
        book.moves.add(link);
      }
    }
    book.mass = new LotMass(in.readLong(), in.readLong(), in.readLong(), in.readLong());
    for (int left = in.readInt(); left > 0; left--) {
      book.suspects.put(in.readUTF(), readSuspect(in));
    }
    if (version >= WITH_ACKNOWLEDGEMENTS) {
      for (int left = in.readInt(); left > 0; left--) {
        Acknowledgement acknowledgement = LotInputForm.readAcknowledgement(in);
        book.acknowledgements.put(acknowledgement.claimId(), acknowledgement);
      }
    }
    return book;
  }

  private static void writeSuspect(Suspect suspect, DataOutput out) throws IOException {
    writeRecall(suspect.recall, out);
    writeRecall(suspect.ground, out);
    out.writeBoolean(suspect.isRecalled);
    writeInquiries(suspect.asked, out);
    writeInquiries(suspect.inquired, out);
    out.writeInt(suspect.heard.size());
    for (Suspicion heard : suspect.heard.values()) {
      LotInputForm.writeSuspicion(heard, out);
    }
    out.writeInt(suspect.told.size());
    for (Suspicion told : suspect.told.values()) {
      LotInputForm.writeSuspicion(told, out);
    }
    Exposure exposure = suspect.exposure;
    out.writeBoolean(exposure != null);
    if (exposure != null) {
      ExposureForm.writeExposure(exposure, out);
    }
    suspect.course.write(out);
  }

  private static void writeRecall(@Nullable Recall recall, DataOutput out) throws IOException {
    out.writeBoolean(recall != null);
    if (recall != null) {
      LotInputForm.writeRecall(recall, out);
    }
  }

  private static @Nullable Recall readRecall(DataInput in) throws IOException {
    return in.readBoolean() ? LotInputForm.readRecall(in) : null;
  }

  private static void writeInquiries(Map<String, Inquiry> inquiries, DataOutput out)
      throws IOException {
    out.writeInt(inquiries.size());
    for (Inquiry inquiry : inquiries.values()) {
      LotInputForm.writeInquiry(inquiry, out);
    }
  }

  private static void readInquiries(Map<String, Inquiry> inquiries, DataInput in)
      throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      Inquiry inquiry = LotInputForm.readInquiry(in);
      inquiries.put(inquiry.linkId(), inquiry);
    }
  }

  private static Suspect readSuspect(DataInput in) throws IOException {
    Suspect suspect = new Suspect();
    suspect.recall = readRecall(in);
    suspect.ground = readRecall(in);
    suspect.isRecalled = in.readBoolean();
    readInquiries(suspect.asked, in);
    readInquiries(suspect.inquired, in);
    for (int left = in.readInt(); left > 0; left--) {
      Suspicion heard = LotInputForm.readSuspicion(in);
      suspect.heard.put(heard.linkId(), heard);
    }
    for (int left = in.readInt(); left > 0; left--) {
      Suspicion told = LotInputForm.readSuspicion(in);
      suspect.told.put(told.linkId(), told);
    }
    if (in.readBoolean()) {
      suspect.exposure = ExposureForm.readExposure(in);
    }
    suspect.course = Course.read(in);
    return suspect;
  }
}
