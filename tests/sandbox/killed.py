"""A program with a slow file in its sandbox, to be killed: prints the number of the child's process."""

import time
from threading import Thread

from mestringstreff_desktop.sandbox.process import Sandbox
from tests.sandbox.heavy import slow_pdf
from tests.services.own.samples import pdf_bytes

if __name__ == "__main__":
    sandbox = Sandbox(seconds=1)
    sandbox.look_at(pdf_bytes())
    child = sandbox._child
    assert child is not None
    Thread(target=lambda: sandbox.look_at(slow_pdf()), daemon=True).start()
    time.sleep(0.3)
    print(child._process.pid, flush=True)
    time.sleep(60)
