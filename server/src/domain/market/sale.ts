/** What became of a lead in the market. */
export type Sale =
  | {
      status: 'sold';
      /** What the supplier is paid, e.g. `45.00`. */
      price: string;
      buyerIds: string[];
    }
  /** Kept until a buyer can take it. */
  | { status: 'pending' };
