/** An item of a menu. */
export interface Item {
  text: string;
  run: () => void;
  danger?: boolean;
  disabled?: boolean;
}
