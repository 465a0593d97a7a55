/** An item of a menu. */
export interface Item {
  text: string;
  run: () => void;
  danger?: boolean;
  /** Where the person is already. */
  current?: boolean;
  /** Why it cannot be chosen now; what this person can never choose here is left out instead. */
  whyNot?: string | undefined;
}
