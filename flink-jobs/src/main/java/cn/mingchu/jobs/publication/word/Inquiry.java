package cn.mingchu.jobs.publication.word;

import cn.mingchu.jobs.runtime.Ingested;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, or told, of one thing that many schools may be delivered: a lot, or whatever a
 * supplier sells.
 *
 * @param subject the lot or the supplier
 * @param schoolId who asks, as it was delivered something; null where something is told
 * @param day of that delivery, from 1970-01-01; 0 where something is told
 * @param answer what is told: a test or a supplier; null where something is asked
 */
public record Inquiry(
    String subject,
    @Nullable String schoolId,
    long day,
    @Nullable PublicationWord answer,
    long ingestTime)
    implements Ingested {

  /** That a school was delivered a lot on a day. */
  public static Inquiry ofLot(String lotId, DeliveryWord delivery) {
    return new Inquiry(
        "lot " + lotId, delivery.schoolId(), delivery.day(), null, delivery.ingestTime());
  }

  /** That a supplier delivered to a school on a day. */
  public static Inquiry ofSupplier(DeliveryWord delivery) {
    return new Inquiry(
        "supplier " + delivery.supplierId(),
        delivery.schoolId(),
        delivery.day(),
        null,
        delivery.ingestTime());
  }

  /** What is known of a lot. */
  public static Inquiry answered(TestWord test) {
    return new Inquiry("lot " + test.lotId(), null, 0, test, test.ingestTime());
  }

  /** What is known of a supplier. */
  public static Inquiry answered(SupplierWord supplier) {
    return new Inquiry(
        "supplier " + supplier.supplierId(), null, 0, supplier, supplier.ingestTime());
  }
}
