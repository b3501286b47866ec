package org.crosspulse.device.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.MemristorContractTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** VTEAM obeys the contract under every window. */
class NormalisedVteamTest {

  @Test
  void theOverdriveIsRaisedToAlpha() {
    NormalisedVteam device =
        new NormalisedVteam(
            new NormalisedVteam.Direction(1, 100, 5, 1),
            new NormalisedVteam.Direction(-0.5, -20, 3, 1),
            1e-10,
            1e-8,
            Window.NONE);
    assertEquals(100, device.rate(2, 0.5));
    assertEquals(100.0 / 243, device.rate(4.0 / 3, 0.5), 1e-12);
    assertEquals(-20, device.rate(-1, 0.5));
    assertEquals(-160, device.rate(-1.5, 0.5), 1e-12);
  }

  @Test
  void theIdealSetMovesAboutFourTenThousandthsAPulse() {
    NormalisedVteam.Direction on = new NormalisedVteam.Direction(1, 100, 5, 1);
    NormalisedVteam.Direction off = new NormalisedVteam.Direction(-1, -100, 5, 1);
    NormalisedVteam device = new NormalisedVteam(on, off, 1e-10, 1e-8, Window.POWER);
    // The catalogue's value: 4/3 V for 1 ms, half of SIMBRAIN's 2 ms period, from x = 0.
    assertEquals(4.1e-4, device.pulse(4.0 / 3, 1e-3).after(0), 0.05e-4);
  }

  /** The contract with one window. */
  private abstract static class WithWindow extends MemristorContractTest {
    private final Window window;

    WithWindow(Window window) {
      this.window = window;
    }

    @Override
    protected Memristor device(Random random) {
      return RandomDevices.vteam(random, window);
    }
  }

  @Nested
  class WithoutWindow extends WithWindow {
    WithoutWindow() {
      super(Window.NONE);
    }
  }

  @Nested
  class WithPowerWindow extends WithWindow {
    WithPowerWindow() {
      super(Window.POWER);
    }
  }

  @Nested
  class WithJoglekarWindow extends WithWindow {
    WithJoglekarWindow() {
      super(Window.JOGLEKAR);
    }
  }

  @Nested
  class WithBiolekWindow extends WithWindow {
    WithBiolekWindow() {
      super(Window.BIOLEK);
    }
  }

  @Nested
  class WithProdromakisWindow extends WithWindow {
    WithProdromakisWindow() {
      super(Window.PRODROMAKIS);
    }
  }
}
