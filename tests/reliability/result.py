"""What a harness found: a promise, how often it was tried, and each time it did not hold."""

from dataclasses import dataclass, field


@dataclass
class Result:
    """One row of the table. A failure is a line that says what happened and how to make it happen again."""

    promise: str
    tries: int = 0
    failures: list[str] = field(default_factory=list)

    def record(self, told: str = "") -> None:
        """Count a try; `told` says what went wrong, and is empty when nothing did."""
        self.tries += 1
        if told:
            self.failures.append(told)


def table(results: list[Result]) -> str:
    """Return the results as lines: promise, tries, failures."""
    width = max(len(result.promise) for result in results)
    rows = [f"{'promise':{width}}  {'tries':>6}  failures"]
    rows += [f"{result.promise:{width}}  {result.tries:>6}  {len(result.failures):>8}" for result in results]
    return "\n".join(rows)
