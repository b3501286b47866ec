package org.crosspulse.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.Json;
import org.crosspulse.sweep.Point;
import org.crosspulse.sweep.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep with files of the user's own is the same plan where those files are not. */
class UserFilesTest {
  @TempDir private Path folder = Path.of("");
  private final UserFiles before = UserFiles.used();

  @BeforeEach
  void writeSweep() throws IOException {
    Files.createDirectories(folder.resolve("parts"));
    Files.writeString(
        folder.resolve("own.toml"),
        """
        title = "Own"
        experiment = "parts/small.toml"
        command = "cycle"
        [[axis]]
        key = "crossbar.device"
        values = ["one.toml", "other.toml"]
        """);
    Files.writeString(
        folder.resolve("parts/small.toml"),
        "extends = \"../base.toml\"\nrun.fidelity = \"event\"\n");
    Files.writeString(folder.resolve("base.toml"), "extends = \"fig4\"\n");
    String device = Files.readString(Path.of("device-models", "constant-rate.toml"));
    Files.writeString(folder.resolve("parts/one.toml"), device);
    Files.writeString(folder.resolve("parts/other.toml"), device.replace("100 uS", "90 uS"));
  }

  @AfterEach
  void useTheDiskAgain() {
    before.use();
  }

  private PlannedSweep planned() {
    return SweepFile.read(folder.resolve("own.toml").toString(), SweepOptions.NONE);
  }

  @Test
  void whatWasReadIsEnoughToPlanTheSameSweep() throws Exception {
    UserFiles kept = UserFiles.keep();
    PlannedSweep here = planned();
    Point bad = new Point(0, 0, 1, List.of(new Setting("scheme.slots", "many", "own.toml:9")));
    String fault = faultOf(here, bad);
    UserFiles carried = copy(kept);
    before.use();
    MoreFiles.deleteDirectoryContents(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    assertThrows(BadInputException.class, this::planned);

    carried.use();
    PlannedSweep there = planned();
    assertEquals(here.plan().hash(), there.plan().hash());
    assertEquals(fault, faultOf(there, bad));
    for (long index = 0; index < here.plan().count(); index++) {
      assertEquals(configuration(here, index), configuration(there, index));
    }
    assertNotEquals(configuration(here, 0), configuration(here, 1));
  }

  private static String configuration(PlannedSweep sweep, long index) {
    return Json.line(sweep.experiment().cycle(sweep.plan().point(index)).configuration());
  }

  private static String faultOf(PlannedSweep sweep, Point point) {
    BadInputException fault =
        assertThrows(BadInputException.class, () -> sweep.experiment().cycle(point));
    return String.valueOf(fault.getMessage());
  }

  private static UserFiles copy(UserFiles files) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(files);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (UserFiles) in.readObject();
    }
  }
}
