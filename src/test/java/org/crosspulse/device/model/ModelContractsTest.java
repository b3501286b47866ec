package org.crosspulse.device.model;

import java.util.Random;
import org.crosspulse.device.FlippedTerminals;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.MemristorContractTest;
import org.junit.jupiter.api.Nested;

/** Every further model obeys the contract, in this project's sign. */
class ModelContractsTest {

  @Nested
  class OfVteam extends MemristorContractTest {
    @Override
    protected Memristor device(Random random) {
      return new FlippedTerminals(RandomDevices.originalVteam(random));
    }
  }

  @Nested
  class OfTeam extends MemristorContractTest {
    @Override
    protected Memristor device(Random random) {
      return new FlippedTerminals(RandomDevices.team(random));
    }
  }

  @Nested
  class OfYakopcic extends MemristorContractTest {
    @Override
    protected Memristor device(Random random) {
      return RandomDevices.yakopcic(random);
    }
  }

  @Nested
  class OfYakopcic2020 extends MemristorContractTest {
    @Override
    protected Memristor device(Random random) {
      return RandomDevices.yakopcic2020(random);
    }
  }

  @Nested
  class OfStanfordPku extends MemristorContractTest {
    @Override
    protected Memristor device(Random random) {
      return RandomDevices.stanfordPku(random);
    }
  }

  @Nested
  class OfJart extends MemristorContractTest {
    @Override
    protected Memristor device(Random random) {
      return new FlippedTerminals(RandomDevices.jart(random));
    }
  }

  @Nested
  class OfLinearIonDrift extends MemristorContractTest {
    @Override
    protected Memristor device(Random random) {
      return RandomDevices.linearIonDrift(random);
    }
  }

  @Nested
  class OfDataDriven extends MemristorContractTest {
    @Override
    protected Memristor device(Random random) {
      return new FlippedTerminals(RandomDevices.dataDriven(random));
    }
  }

  @Nested
  class OfKnowmMss extends MemristorContractTest {
    @Override
    protected Memristor device(Random random) {
      return RandomDevices.knowm(random);
    }
  }

  @Nested
  class OfMladenov extends MemristorContractTest {
    @Override
    protected Memristor device(Random random) {
      return RandomDevices.mladenov(random);
    }
  }

  @Nested
  class OfNeuroSim extends MemristorContractTest {
    @Override
    protected Memristor device(Random random) {
      return RandomDevices.neuroSim(random);
    }
  }

  @Nested
  class OfConstantSteps extends MemristorContractTest {
    @Override
    protected Memristor device(Random random) {
      return RandomDevices.steps(random, ConstantSteps.TYPE);
    }
  }

  @Nested
  class OfLinearSteps extends MemristorContractTest {
    @Override
    protected Memristor device(Random random) {
      return RandomDevices.steps(random, LinearSteps.TYPE);
    }
  }

  @Nested
  class OfSoftBounds extends MemristorContractTest {
    @Override
    protected Memristor device(Random random) {
      return RandomDevices.steps(random, SoftBounds.TYPE);
    }
  }

  @Nested
  class OfExponentialSteps extends MemristorContractTest {
    @Override
    protected Memristor device(Random random) {
      return RandomDevices.steps(random, ExponentialSteps.TYPE);
    }
  }

  @Nested
  class OfPowerSteps extends MemristorContractTest {
    @Override
    protected Memristor device(Random random) {
      return RandomDevices.steps(random, PowerSteps.TYPE);
    }
  }
}
