import { describe, expect, it } from "vitest";
import { turnIn } from "./turns";

const tick = () => new Promise((resolve) => setImmediate(resolve));

describe("A line", () => {
  it("lets one after another go on, in the order they came, and keeps no other line waiting", async () => {
    const gone: string[] = [];
    const come = (line: string, name: string) => {
      const turn = turnIn(line);
      void turn.take().then(() => gone.push(name));
      return turn;
    };
    const [first, second, third] = [come("a", "first"), come("a", "second"), come("a", "third")];
    come("b", "elsewhere");
    await tick();
    expect(gone).toEqual(["first", "elsewhere"]);
    first.leave();
    await tick();
    expect(gone).toEqual(["first", "elsewhere", "second"]);
    second.leave();
    third.leave();
    await tick();
    expect(gone).toEqual(["first", "elsewhere", "second", "third"]);
  });

  it("does not mind who leaves without having come", async () => {
    turnIn("c").leave();
    const turn = turnIn("c");
    await turn.take();
    turn.leave();
    await turnIn("c").take();
  });
});
